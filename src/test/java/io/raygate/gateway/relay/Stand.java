package io.raygate.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** One relay before one raw upstream; every test is run in every {@link Setup}. */
@ParameterizedClass
@EnumSource(Setup.class)
abstract class Stand {

    final Setup setup;
    final Setup.Closing closing = new Setup.Closing();

    Stand(Setup setup) {
        this.setup = setup;
    }

    RawUpstream upstream(RawUpstream.Script script) {
        return closing.add(setup.upstream(script));
    }

    /** A relay that admits this machine's first address. */
    Relay before(RawUpstream upstream, String... limits) {
        return relay(limits).admitting(upstream.address(), Relay.LOCAL);
    }

    Relay relay(String... limits) {
        return closing.add(setup.relay(limits));
    }

    @AfterEach
    void closeEverything() throws Exception {
        closing.close();
    }

    @AfterAll
    static void leakNothing() {
        assertThat(Relay.leaks()).isEmpty();
    }
}
