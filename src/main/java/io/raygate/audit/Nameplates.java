package io.raygate.audit;

import io.raygate.vocabulary.ApplicationId;
import java.util.Map;

/** What applications are called now, told by whoever keeps them; those that are gone are not. */
public interface Nameplates {

    Map<ApplicationId, String> names();
}
