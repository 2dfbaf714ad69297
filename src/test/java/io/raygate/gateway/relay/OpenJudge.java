package io.raygate.gateway.relay;

import io.raygate.gateway.Guard;
import io.raygate.gateway.Standing;
import io.raygate.gateway.http.RequestHead;
import io.raygate.gateway.judge.ConnectionKey;
import io.raygate.gateway.judge.Grant;
import io.raygate.gateway.judge.HeadEdits;
import io.raygate.gateway.judge.Judge;
import io.raygate.gateway.judge.Lookout;
import io.raygate.gateway.judge.ResponseEdits;
import io.raygate.gateway.judge.Verdict;
import io.raygate.gateway.judge.Verdict.Admitted;
import io.raygate.gateway.judge.Verdict.Refused;
import io.raygate.gateway.traffic.AddressProbe;
import io.raygate.gateway.traffic.RefusedCaller;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.NetType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * A judge that asks for the address and nothing else, so that tests of the engine speak of the
 * engine alone; what the real one decides is tested beside it, and both together in GatewayIT.
 */
final class OpenJudge implements Judge, Lookout {

    record Pass() implements Grant {

        @Override
        public String title() {
            return "test";
        }
    }

    static final Verdict ADMITTED = admitted(Set.of(), List.of(), Optional.empty());

    volatile BiFunction<Guard, RequestHead, Verdict> verdict = (guard, head) -> ADMITTED;
    volatile boolean grantsStand = true;
    volatile boolean lastWasSecure;

    static Verdict admitted(
            Set<String> drop,
            List<java.util.Map.Entry<String, String>> add,
            Optional<String> newQuery) {
        ResponseEdits edits = new ResponseEdits(name -> name.equals("good"), Set.of(), List.of());
        return new Admitted("for the test", new Pass(), new HeadEdits(drop, add, newQuery, edits));
    }

    @Override
    public boolean hears(Guard guard, IpAddress peer) {
        return guard.endpoint().netType() == NetType.PRIVATE || admits(guard, peer);
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
        lastWasSecure = secureConnection;
        return admits(guard, peer)
                ? verdict.apply(guard, head)
                : new Refused(403, peer + " is not on the whitelist.", "address", false);
    }

    @Override
    public boolean stillStands(Grant grant, Guard guard, Standing people, IpAddress peer) {
        return grantsStand && admits(guard, peer);
    }

    @Override
    public List<RefusedCaller> refusedCallers(ApplicationId application) {
        return List.of();
    }

    @Override
    public AddressProbe probe(EndpointId endpoint) {
        throw new UnsupportedOperationException("No test of the engine probes");
    }
}
