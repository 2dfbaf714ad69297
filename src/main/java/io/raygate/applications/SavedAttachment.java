package io.raygate.applications;

import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.PinnedAddress;
import io.raygate.vocabulary.WebAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@link Attachment} in columns. */
@Embeddable
class SavedAttachment {

    @Column(name = "attached_url")
    private @Nullable String url;

    @Column(name = "attached_ip")
    private @Nullable String ip;

    @Column(name = "attached_jupyter_url")
    private @Nullable String jupyterUrl;

    @Column(name = "attached_jupyter_ip")
    private @Nullable String jupyterIp;

    @Column(name = "attached_authorities")
    private @Nullable String authorities;

    @Column(name = "attached_at")
    private @Nullable Instant at;

    protected SavedAttachment() {}

    SavedAttachment(Attachment attachment) {
        url = attachment.dashboard().web().toString();
        ip = attachment.dashboard().ip().toString();
        jupyterUrl = attachment.jupyter().map(jupyter -> jupyter.web().toString()).orElse(null);
        jupyterIp = attachment.jupyter().map(jupyter -> jupyter.ip().toString()).orElse(null);
        authorities = attachment.dashboard().authorities().orElse(null);
        at = attachment.at();
    }

    Optional<Attachment> attachment() {
        return pinned(url, ip)
                .map(
                        dashboard ->
                                new Attachment(
                                        dashboard,
                                        pinned(jupyterUrl, jupyterIp),
                                        at == null ? Instant.EPOCH : at));
    }

    private Optional<PinnedAddress> pinned(@Nullable String web, @Nullable String address) {
        return web == null || address == null
                ? Optional.empty()
                : Optional.of(
                        new PinnedAddress(
                                WebAddress.of(web),
                                IpAddress.of(address),
                                Optional.ofNullable(authorities)));
    }
}
