package io.raygate.runtime;

import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.PinnedAddress;
import io.raygate.vocabulary.Secret;
import io.raygate.vocabulary.ServiceName;
import java.util.List;
import java.util.Optional;

/** Asks services that somebody else runs who they are, and tells what is seen of attached ones. */
public interface AttachedServices {

    /**
     * Asks now, at the pinned address and nowhere else; takes a few seconds at most and follows no
     * redirect.
     */
    ServiceAnswer ask(ServiceName service, PinnedAddress at, Optional<Secret> token);

    /** What an attached application's Ray answered last; empty before it was asked. */
    Optional<ServiceAnswer> lastAnswer(ApplicationId application);

    /** Where an attached application's services were last found open beside loopback. */
    List<Bypass> bypasses(ApplicationId application);
}
