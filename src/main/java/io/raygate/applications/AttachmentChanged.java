package io.raygate.applications;

import io.raygate.audit.AuditableChange;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.PinnedAddress;
import java.util.Optional;

/**
 * An administrator had the addresses of an attached Ray looked up and checked anew; published in
 * the transaction that saves them. The tokens may be others as well.
 */
public record AttachmentChanged(
        ApplicationId id, String name, Attachment from, Attachment to, Actor actor)
        implements AuditableChange {

    @Override
    public String action() {
        return "application.attachment-changed";
    }

    @Override
    public Optional<ApplicationId> application() {
        return Optional.of(id);
    }

    @Override
    public String target() {
        return name;
    }

    @Override
    public String before() {
        return inWords(from);
    }

    @Override
    public String after() {
        return inWords(to);
    }

    static String inWords(Attachment attachment) {
        return attachment.dashboard()
                + attachment.jupyter().map(PinnedAddress::toString).map(", "::concat).orElse("");
    }
}
