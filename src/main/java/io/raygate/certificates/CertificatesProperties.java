package io.raygate.certificates;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the installation's own certificates are made out to.
 *
 * @param names host names and IP addresses beside this machine's own
 */
@ConfigurationProperties("raygate.certificates")
record CertificatesProperties(@DefaultValue List<String> names) {

    CertificatesProperties {
        names = List.copyOf(names);
    }
}
