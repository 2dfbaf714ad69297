package io.raygate.runtime.local;

import io.raygate.runtime.RuntimeStatus;
import io.raygate.vocabulary.ApplicationId;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;

/**
 * A console reduced to its runtime, as a program of its own: launches one application, tells every
 * status, and stays until it is killed.
 *
 * <p>Arguments: its folder, the folder of environments, the application.
 */
final class ConsoleProgram {

    static final String RUNNING = "status Running";

    private ConsoleProgram() {}

    public static void main(String[] arguments) throws Exception {
        var application = new ApplicationId(arguments[2]);
        LocalRuntime runtime =
                LocalConfiguration.runtime(
                        RealRay.settings(Path.of(arguments[1])),
                        Path.of(arguments[0]),
                        new Observations(observed -> tell(observed.status())),
                        Clock.systemUTC(),
                        System.getenv());
        runtime.start();
        runtime.launch(RealRay.plan(application));
        System.out.println("isolation " + runtime.isolation(application));
        new CountDownLatch(1).await();
    }

    private static void tell(RuntimeStatus status) {
        System.out.println("status " + status.getClass().getSimpleName() + " " + status);
    }
}
