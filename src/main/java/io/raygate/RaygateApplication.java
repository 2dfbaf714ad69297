package io.raygate;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the console and the gateway in one process. */
@SpringBootApplication
public class RaygateApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(RaygateApplication.class, arguments);
    }
}
