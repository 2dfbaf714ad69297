package io.raygate.whitelist;

import io.raygate.applications.ApplicationService;
import io.raygate.applications.spi.Exposure;
import io.raygate.applications.spi.ExposureSource;
import io.raygate.vocabulary.AddressSet;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Cidr;
import io.raygate.vocabulary.NetType;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells how open an application is, by its whitelist and its endpoints. */
@Component
class WhitelistExposure implements ExposureSource {

    private static final AddressSet THIS_HOST =
            AddressSet.of(List.of(Cidr.of("127.0.0.0/8"), Cidr.of("::1")));

    private final WhitelistStore store;
    private final KnownEntries known;
    private final ApplicationService applications;

    WhitelistExposure(WhitelistStore store, KnownEntries known, ApplicationService applications) {
        this.store = store;
        this.known = known;
        this.applications = applications;
    }

    @Override
    @Transactional(readOnly = true)
    public Exposure exposure(ApplicationId application) {
        List<Entries> entries =
                store.groups(application).stream().map(StoredGroup::entries).toList();
        AddressSet others = known.union(entries).minus(THIS_HOST);
        return exposure(hasPublicEndpoint(application), others);
    }

    /** With a public endpoint the figure is that of the public addresses. */
    private static Exposure exposure(boolean isPublic, AddressSet others) {
        if (others.isEmpty()) {
            return new Exposure(Exposure.Level.THIS_HOST_ONLY, others.size());
        }
        if (WideOpen.is(others)) {
            return new Exposure(
                    isPublic ? Exposure.Level.OPEN_TO_THE_WORLD : Exposure.Level.OPEN_INSIDE,
                    others.size());
        }
        AddressSet strangers = WideOpen.publicOf(others);
        return isPublic && !strangers.isEmpty()
                ? new Exposure(Exposure.Level.ADDRESSES, strangers.size())
                : new Exposure(Exposure.Level.PRIVATE, others.size());
    }

    private boolean hasPublicEndpoint(ApplicationId application) {
        return applications
                .find(application)
                .map(found -> found.endpoints().stream())
                .map(doors -> doors.anyMatch(door -> door.id().netType() == NetType.PUBLIC))
                .orElse(false);
    }
}
