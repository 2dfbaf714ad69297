package io.raygate.gateway.credential;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * The value of an Authorization header.
 *
 * @param scheme in lower case
 */
public record Authorization(String scheme, String value) {

    /** What Basic carries (RFC 7617). */
    public record NameAndPassword(String name, String password) {
        @Override
        public String toString() {
            return "NameAndPassword[" + name + "]";
        }
    }

    public static Authorization of(String header) {
        int space = header.indexOf(' ');
        return space < 0
                ? new Authorization(header.toLowerCase(Locale.ROOT), "")
                : new Authorization(
                        header.substring(0, space).toLowerCase(Locale.ROOT),
                        header.substring(space + 1).strip());
    }

    public Optional<NameAndPassword> nameAndPassword() {
        try {
            String pair = new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(
                            new NameAndPassword(
                                    pair.substring(0, colon), pair.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "Authorization[" + scheme + "]";
    }
}
