package io.raygate;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts the console and the gateway in one process. */
@SpringBootApplication
public class RaygateApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(RaygateApplication.class, arguments);
    }

    /** The one clock of the house; tests bring their own. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
