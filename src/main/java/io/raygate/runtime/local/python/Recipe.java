package io.raygate.runtime.local.python;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What an environment consists of. Applications with equal recipes share one environment. */
public record Recipe(Python python, String rayVersion, List<Requirement> packages) {

    public Recipe {
        packages = List.copyOf(packages);
    }

    /** The folder's name; tells a person what is in it and differs wherever the recipe does. */
    public String key() {
        String whole =
                String.join(
                        "\n",
                        Stream.concat(
                                        Stream.of(
                                                python.executable().toString(),
                                                python.version(),
                                                rayVersion),
                                        packages.stream().map(Requirement::text).sorted())
                                .toList());
        return prefix(rayVersion) + "py%s-%s".formatted(python.minor(), digest(whole));
    }

    /** How the key of every recipe with that Ray begins. */
    static String prefix(String rayVersion) {
        return "ray-" + rayVersion + "-";
    }

    /** What pip is asked for. */
    List<String> requirements() {
        return Stream.concat(
                        Stream.of("ray[default,serve]==" + rayVersion, "jupyterlab>=4"),
                        packages.stream().map(Requirement::text))
                .toList();
    }

    private static String digest(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 5);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
