package io.raygate.runtime.local.python;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The environment pip runs with: an allow-list of the console's own.
 *
 * <p>What says where packages are and how to reach them passes on purpose; nothing else does, so
 * that no secret of the console reaches what pip runs.
 */
final class PipEnvironment {

    private static final Set<String> ALWAYS = Set.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR");

    private static final Set<String> FOR_PIP =
            Set.of(
                    "PIP_INDEX_URL",
                    "PIP_EXTRA_INDEX_URL",
                    "PIP_FIND_LINKS",
                    "PIP_NO_INDEX",
                    "PIP_TRUSTED_HOST",
                    "PIP_CERT",
                    "PIP_CLIENT_CERT",
                    "PIP_PROXY",
                    "PIP_RETRIES",
                    "PIP_TIMEOUT",
                    "PIP_DEFAULT_TIMEOUT",
                    "PIP_CONFIG_FILE",
                    "SSL_CERT_FILE",
                    "SSL_CERT_DIR",
                    "REQUESTS_CA_BUNDLE",
                    "CURL_CA_BUNDLE",
                    "HTTP_PROXY",
                    "HTTPS_PROXY",
                    "ALL_PROXY",
                    "NO_PROXY",
                    "http_proxy",
                    "https_proxy",
                    "all_proxy",
                    "no_proxy");

    private PipEnvironment() {}

    /** What any program needs. */
    static Map<String, String> plain() {
        return picked(System.getenv(), ALWAYS);
    }

    /** What pip needs; settings of the console win over those of its environment. */
    static Map<String, String> of(Map<String, String> own, PackageSource source, Path cache) {
        Map<String, String> environment = picked(own, ALWAYS);
        environment.putAll(picked(own, FOR_PIP));
        environment.put("PIP_DISABLE_PIP_VERSION_CHECK", "1");
        environment.put("PIP_NO_INPUT", "1");
        environment.put("PIP_NO_COLOR", "1");
        environment.put("PIP_CACHE_DIR", cache.toString());
        environment.put("PYTHONUNBUFFERED", "1");
        environment.put("PYTHONNOUSERSITE", "1");
        // Not on the command line, where everybody on the machine could read its credentials.
        source.index().ifPresent(index -> environment.put("PIP_INDEX_URL", index));
        source.proxy().ifPresent(proxy -> environment.put("PIP_PROXY", proxy));
        source.certificates().ifPresent(file -> environment.put("PIP_CERT", file.toString()));
        return environment;
    }

    private static Map<String, String> picked(Map<String, String> all, Set<String> names) {
        Map<String, String> picked = new HashMap<>(all);
        picked.keySet().retainAll(names);
        return picked;
    }
}
