package io.raygate.runtime.local.python;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where packages come from in a closed network; empty means pip's own default.
 *
 * @param index the address of a package index; may carry credentials and is never printed
 * @param proxy the proxy to reach it through
 * @param certificates a file with the certificates of the authorities to trust
 */
public record PackageSource(
        Optional<String> index, Optional<String> proxy, Optional<Path> certificates) {

    public static final PackageSource DEFAULT =
            new PackageSource(Optional.empty(), Optional.empty(), Optional.empty());

    @Override
    public String toString() {
        return "PackageSource[own index: %s, proxy: %s]"
                .formatted(index.isPresent(), proxy.isPresent());
    }
}
