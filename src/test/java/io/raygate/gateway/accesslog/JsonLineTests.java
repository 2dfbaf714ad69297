package io.raygate.gateway.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.IpAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonLineTests {

    private static String line(@Nullable String path, int status, String reason) {
        AccessEntry entry =
                new AccessEntry(
                        1_700_000_000_123L,
                        EndpointId.privateDashboard(new ApplicationId("pa-7k2m9xq4")),
                        IpAddress.of("2001:db8::1"),
                        path == null ? null : "GET",
                        path,
                        status,
                        "admitted",
                        reason,
                        null,
                        120,
                        4_000_000_000L,
                        12_034_567,
                        true,
                        null);
        return new String(new JsonLine().encode(entry), StandardCharsets.UTF_8);
    }

    @Test
    void saysEverythingInOneLine() {
        assertThat(line("/api/jobs/", 200, "group office, access key"))
                .isEqualTo(
                        "{\"time\":\"2023-11-14T22:13:20.123Z\","
                                + "\"endpoint\":\"pa-7k2m9xq4/dashboard/private\","
                                + "\"peer\":\"2001:db8::1\",\"method\":\"GET\","
                                + "\"path\":\"/api/jobs/\",\"status\":200,"
                                + "\"verdict\":\"admitted\","
                                + "\"reason\":\"group office, access key\",\"who\":null,"
                                + "\"in\":120,\"out\":4000000000,\"ms\":12.034,"
                                + "\"complete\":true,\"trace\":null}\n");
    }

    @Test
    void hasTheSameFieldsWhereNothingWasAskedOrAnswered() {
        Map<String, Object> full = JsonPath.read(line("/", 200, ""), "$");
        Map<String, Object> empty = JsonPath.read(line(null, 0, ""), "$");

        assertThat(empty.keySet()).containsExactlyElementsOf(full.keySet());
        assertThat(empty).containsEntry("path", null).containsEntry("status", null);
    }

    @Test
    void cannotBeMadeToSayTwoLines() {
        String reason = "a\"b\\c\nd\u0000\u007f\ud800 é";

        String line = line("/", 200, reason);

        assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
        assertThat((String) JsonPath.read(line, "$.reason")).isEqualTo(reason);
    }

    @Test
    void cutsWhatIsTooLong() {
        String line = line("/" + "x".repeat(30_000), 200, "");

        assertThat(line).hasSizeLessThan(2_500).contains("xxx…\"");
    }

    @Test
    void keepsTheSecretPartOfAProbeToItself() {
        assertThat(line("/.raygate/address/c2VjcmV0", 200, "")).doesNotContain("c2VjcmV0");
    }
}
