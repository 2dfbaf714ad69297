package io.raygate.audit;

import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Role;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Writes the audit trail as a table for spreadsheets (RFC 4180), page after page, however long it
 * is.
 *
 * <p>A value that a spreadsheet would take for a formula gets an apostrophe in front, for values
 * come from anybody: names of groups, descriptions, addresses.
 */
@Component
public class AuditCsv {

    private static final String FORMULA = "=+-@\t\r\n|%";
    private static final List<String> HEADINGS =
            List.of(
                    "time",
                    "person",
                    "token",
                    "role",
                    "from",
                    "action",
                    "application",
                    "target",
                    "before",
                    "after",
                    "result");

    private final AuditTrail trail;

    AuditCsv(AuditTrail trail) {
        this.trail = trail;
    }

    /** Writes the lines that {@code query} leaves, newest first; the stream stays open. */
    public void write(AuditQuery query, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        write(writer, HEADINGS);
        Optional<AuditPosition> behind = Optional.empty();
        List<AuditLine> page = trail.page(query, behind, AuditTrail.LARGEST_PAGE);
        while (!page.isEmpty()) {
            for (AuditLine line : page) {
                write(writer, values(line));
            }
            writer.flush();
            page =
                    trail.page(
                            query, Optional.of(page.getLast().position()), AuditTrail.LARGEST_PAGE);
        }
        writer.flush();
    }

    private static List<String> values(AuditLine line) {
        return List.of(
                line.at().toString(),
                line.person(),
                line.token().orElse(""),
                line.role().map(Role::title).orElse(""),
                line.from().orElse(""),
                line.action(),
                line.application().map(ApplicationId::value).orElse(""),
                line.target(),
                line.before(),
                line.after(),
                line.outcome().word());
    }

    private static void write(Writer writer, List<String> values) throws IOException {
        writer.write(values.stream().map(AuditCsv::cell).collect(Collectors.joining(",")));
        writer.write("\r\n");
    }

    static String cell(String value) {
        boolean isFormula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
        return "\"" + (isFormula ? "'" : "") + value.replace("\"", "\"\"") + "\"";
    }
}
