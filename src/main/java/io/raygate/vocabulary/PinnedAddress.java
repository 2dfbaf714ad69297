package io.raygate.vocabulary;

import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * A web service of somebody else's, and the one IP address at which it is reached.
 *
 * <p>Its name was looked up once, when a person said so; afterwards only the pinned address counts,
 * so whoever answers for the name cannot lead Raygate elsewhere.
 *
 * @param web what it is called; its host is what its certificate has to name
 * @param ip where it is reached
 * @param authorities certificates, in PEM, that alone are trusted for it; empty for the usual ones
 */
public record PinnedAddress(WebAddress web, IpAddress ip, Optional<String> authorities) {

    public InetSocketAddress socketAddress() {
        return new InetSocketAddress(ip.toInetAddress(), web.port().number());
    }

    @Override
    public String toString() {
        return web + " at " + ip;
    }
}
