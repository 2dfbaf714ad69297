package io.raygate;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts the console and the gateway in one process. */
@SpringBootApplication
public class RaygateApplication {

    public static void main(String[] arguments) {
        shakeHandsOnce();
        SpringApplication.run(RaygateApplication.class, arguments);
    }

    /**
     * TLS 1.2 lets callers begin anew on one connection as often as they like, and each time costs
     * a signature. Java reads this when it first speaks TLS, so it is said before anything else.
     */
    private static void shakeHandsOnce() {
        System.setProperty("jdk.tls.rejectClientInitiatedRenegotiation", "true");
    }

    /** The one clock of the house; tests bring their own. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
