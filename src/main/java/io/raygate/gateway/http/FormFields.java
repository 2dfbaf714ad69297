package io.raygate.gateway.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fields of a query or of an URL-encoded form, compared by their decoded names.
 *
 * @param raw the text as it came, without question mark
 */
public record FormFields(String raw) {

    /** The decoded value of the first field of that name. */
    public Optional<String> first(String name) {
        for (String field : fields()) {
            if (nameOf(field).equals(name)) {
                int equals = field.indexOf('=');
                return Optional.of(
                        equals < 0 ? "" : PercentEncoding.formDecoded(field.substring(equals + 1)));
            }
        }
        return Optional.empty();
    }

    /** The text without any field of that name, the rest untouched. */
    public String without(String name) {
        return String.join(
                "&", fields().stream().filter(field -> !nameOf(field).equals(name)).toList());
    }

    private List<String> fields() {
        List<String> fields = new ArrayList<>();
        int start = 0;
        while (start < raw.length()) {
            int and = raw.indexOf('&', start);
            int end = and < 0 ? raw.length() : and;
            if (end > start) {
                fields.add(raw.substring(start, end));
            }
            start = end + 1;
        }
        return fields;
    }

    private static String nameOf(String field) {
        int equals = field.indexOf('=');
        return PercentEncoding.formDecoded(equals < 0 ? field : field.substring(0, equals));
    }
}
