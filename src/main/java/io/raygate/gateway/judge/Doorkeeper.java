package io.raygate.gateway.judge;

import io.raygate.gateway.Credentials;
import io.raygate.gateway.Guard;
import io.raygate.gateway.OneTimeCodes;
import io.raygate.gateway.Standing;
import io.raygate.gateway.Target;
import io.raygate.gateway.credential.Codes;
import io.raygate.gateway.credential.Fingerprints;
import io.raygate.gateway.credential.JobTokens;
import io.raygate.gateway.credential.Keyrings;
import io.raygate.gateway.credential.Sessions;
import io.raygate.gateway.credential.SignInBrake;
import io.raygate.gateway.http.RequestHead;
import io.raygate.gateway.judge.Verdict.Refused;
import io.raygate.gateway.traffic.AddressProbe;
import io.raygate.gateway.traffic.RefusedCaller;
import io.raygate.gateway.traffic.SignIns;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.NetType;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The judge of this process: asks for the address first, then for the name the door is called by,
 * for the application's state, the route and the credential, and stops at the first no.
 */
public final class Doorkeeper implements Judge, Lookout {

    private final InstantSource clock;
    private final Keyrings keyrings;
    private final AddressProbes probes;
    private final RefusedCallers refusedCallers;
    private final Codes codes;
    private final SignInBook book;
    private final OwnPages ownPages;
    private final DashboardDoor dashboardDoor;
    private final JupyterDoor jupyterDoor;

    public Doorkeeper(InstantSource clock, SecureRandom random) {
        this.clock = clock;
        Fingerprints fingerprints = new Fingerprints(random);
        keyrings = new Keyrings(fingerprints);
        probes = new AddressProbes(clock, random);
        refusedCallers = new RefusedCallers(clock);
        codes = new Codes(clock, random, fingerprints);
        Sessions sessions = new Sessions(clock, random, fingerprints);
        Cookies cookies = new Cookies(sessions);
        SignInBrake brake = new SignInBrake(clock);
        book = new SignInBook();
        SignInPage page = new SignInPage();
        SignIn signIn = new SignIn(fingerprints, keyrings, sessions, cookies, brake, book, page);
        ownPages = new OwnPages(signIn, codes, cookies, page);
        dashboardDoor =
                new DashboardDoor(
                        new DashboardCredentials(
                                fingerprints, keyrings, new JobTokens(clock), cookies, brake, book),
                        page);
        jupyterDoor =
                new JupyterDoor(
                        new JupyterCredentials(fingerprints, keyrings, cookies, brake, book),
                        sessions,
                        page,
                        book);
    }

    /** The sign-ins that this judge has seen. */
    public SignIns signIns() {
        return book;
    }

    /** The codes that this judge takes. */
    public OneTimeCodes oneTimeCodes() {
        return codes;
    }

    @Override
    public boolean hears(Guard guard, IpAddress peer) {
        boolean heard =
                guard.endpoint().netType() == NetType.PRIVATE
                        || admits(guard, peer)
                        || probes.anyOpen(guard.endpoint());
        if (!heard) {
            refusedCallers.note(guard.endpoint(), peer);
        }
        return heard;
    }

    @Override
    public boolean admits(Guard guard, IpAddress peer) {
        return guard.admission().admits(peer);
    }

    @Override
    public Verdict judge(
            Guard guard,
            Standing people,
            IpAddress peer,
            boolean secureConnection,
            RequestHead head,
            ConnectionKey connection) {
        Asked asked = new Asked(guard, people, peer, secureConnection, head);
        if (HostNames.fit(asked) && isAwaitedProbe(asked)) {
            return AddressProbes.ANSWER;
        }
        if (!admits(guard, peer)) {
            return stranger(asked);
        }
        if (!HostNames.fit(asked)) {
            return HostNames.refusal(asked);
        }
        return switch (guard.target()) {
            case Target.Unavailable unavailable -> unavailable(asked, unavailable);
            case Target.Upstream upstream -> judge(asked, upstream);
        };
    }

    private Verdict judge(Asked asked, Target.Upstream upstream) {
        if (asked.isServiceWorker()) {
            return Responses.serviceWorker(asked);
        }
        if (OwnPages.isOwn(asked)) {
            return ownPages.judge(asked);
        }
        Optional<Refused> objection = CrossSite.objection(asked);
        if (objection.isPresent()) {
            return objection.get();
        }
        return switch (asked.guard().credentials()) {
            case Credentials.Dashboard dashboard -> dashboardDoor.judge(asked, dashboard, upstream);
            case Credentials.Jupyter jupyter -> jupyterDoor.judge(asked, jupyter, upstream);
        };
    }

    private boolean isAwaitedProbe(Asked asked) {
        String path = asked.head().path().encoded();
        return path.startsWith(AddressProbes.PREFIX)
                && asked.isRead()
                && probes.answer(
                        asked.endpoint(),
                        path.substring(AddressProbes.PREFIX.length()),
                        asked.peer());
    }

    private Refused stranger(Asked asked) {
        refusedCallers.note(asked.endpoint(), asked.peer());
        return new Refused(
                403,
                "%s is not on the whitelist of application %s."
                        .formatted(asked.peer(), asked.application()),
                "not on the whitelist",
                asked.endpoint().netType() == NetType.PUBLIC);
    }

    private static Refused unavailable(Asked asked, Target.Unavailable target) {
        return Asked.refuse(
                503,
                "Application %s is %s.".formatted(asked.application(), target.reason()),
                "application is " + target.reason());
    }

    @Override
    public boolean stillStands(Grant grant, Guard guard, Standing people, IpAddress peer) {
        return grant instanceof Granted granted
                && granted.endpoint().equals(guard.endpoint())
                && admits(guard, peer)
                && granted.leadsTo(guard.target())
                && granted.shown()
                        .stands(
                                guard.endpoint(),
                                keyrings.of(guard.credentials()),
                                people,
                                clock.instant())
                && isStillPermitted(granted, guard);
    }

    /** The switches count as well: a grant ends with what it rested on. */
    private static boolean isStillPermitted(Granted granted, Guard guard) {
        return switch (guard.credentials()) {
            case Credentials.Dashboard dashboard ->
                    guard.target() instanceof Target.Upstream upstream
                            && new DashboardRights(dashboard, upstream.redacts())
                                    .permit(
                                            granted.shown().proof(),
                                            granted.route(),
                                            granted.browser());
            case Credentials.Jupyter jupyter -> true;
        };
    }

    @Override
    public List<RefusedCaller> refusedCallers(ApplicationId application) {
        return refusedCallers.of(application);
    }

    @Override
    public AddressProbe probe(EndpointId endpoint) {
        return probes.open(endpoint);
    }
}
