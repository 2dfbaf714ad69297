package io.raygate.runtime.local.python;

import java.nio.file.Path;

/**
 * A complete environment with Ray and JupyterLab in it.
 *
 * @param folder where it lies; it cannot be moved
 * @param packages how many packages were installed into it
 */
public record Environment(Path folder, Recipe recipe, int packages) {}
