package io.raygate.identity.front;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * By which names the console may be called.
 *
 * @param extraHosts names beside localhost, this machine's own and those of its certificate
 */
@Validated
@ConfigurationProperties("raygate.console")
record ConsoleProperties(
        @DefaultValue List<@Pattern(regexp = HOST, message = NOT_A_HOST) String> extraHosts) {

    static final String HOST = "[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?";
    static final String NOT_A_HOST = "expected a host name, without port";

    ConsoleProperties {
        extraHosts = List.copyOf(extraHosts);
    }
}
