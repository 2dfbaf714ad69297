package io.raygate.rest;

import static io.raygate.vocabulary.Role.ADMINISTRATOR;
import static io.raygate.vocabulary.Role.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.RoleMatrixTests;
import io.raygate.identity.Household;
import io.raygate.rest.Api.Answer;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every operation of the REST interface alike. */
class RestSurfaceIT extends RestTest {

    private static final String PASSWORD = Household.PASSWORD.reveal();

    private static final Map<String, String> BODIES =
            Map.of(
                    "POST /api/v1/applications", "{\"name\": \"\"}",
                    "PATCH /api/v1/applications/{id}", "{}",
                    "POST /api/v1/applications/{id}/operations", "{\"operation\": \"start\"}",
                    "PUT /api/v1/applications/{id}/whitelist/groups/{name}", "{\"entries\": []}",
                    "PATCH /api/v1/applications/{id}/parameters", "{}",
                    "POST /api/v1/applications/{id}/parameters/{name}/reveal",
                            "{\"password\": \"%s\", \"reason\": \"to see\"}".formatted(PASSWORD));

    /** The lines of the table of roles that are about this interface. */
    private static List<String[]> operations() {
        return RoleMatrixTests.table("rest").stream()
                .map(line -> line.split(" {2}"))
                .filter(line -> line[1].contains(" /api/"))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> opensEachOperationToTheRolesOfTheTable() {
        return operations().stream()
                .flatMap(
                        line ->
                                Stream.of(Role.values())
                                        .map(
                                                role ->
                                                        DynamicTest.dynamicTest(
                                                                role + " " + line[1],
                                                                () -> tries(line, role))));
    }

    private void tries(String[] line, Role role) {
        boolean isMeantToGetIn =
                List.of(line[2].split(" ")).contains(role.name().toLowerCase(Locale.ROOT));

        Answer answer = call(as(role), line[1]);

        if (isMeantToGetIn) {
            assertThat(answer.status()).as(answer.body()).isNotIn(401, 403, 500);
        } else {
            assertThat(answer.status()).as(answer.body()).isEqualTo(403);
            assertThat(answer.type()).startsWith("application/problem+json");
        }
    }

    private Answer call(Api program, String operation) {
        ApplicationId id = created();
        String[] words = operation.split(" ");
        String path =
                words[1].replace("{id}", id.value())
                        .replace("{service}", "dashboard")
                        .replace("groups/{name}", "groups/default")
                        .replace("{name}", "secret.jwt.serviceKey");
        return program.call(words[0], path, BODIES.get(operation), "If-Match: \"0\"");
    }

    @Test
    void opensNothingWithoutAToken() {
        for (String[] line : operations()) {
            assertThat(call(stranger(""), line[1]).status()).as(line[1]).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "{\"nonsense\": 1}", "{\"name\": {}}"})
    void saysWhatIsWrongWithABody(String body) {
        for (String operation : BODIES.keySet()) {
            if (operation.endsWith("/public") || body.contains("\"name\"")) {
                continue;
            }
            String[] words = operation.split(" ");
            String path =
                    words[1].replace("{id}", created().value())
                            .replace("groups/{name}", "groups/default")
                            .replace("{name}", "secret.jwt.serviceKey");
            Answer answer = as(ADMINISTRATOR).call(words[0], path, body, "If-Match: \"0\"");
            assertThat(answer.status()).as(operation + " " + answer.body()).isEqualTo(400);
            assertThat(answer.type()).startsWith("application/problem+json");
            assertThat(answer.<String>at("$.detail")).isNotBlank();
        }
        if (body.contains("\"name\"")) {
            Answer answer = as(ADMINISTRATOR).call("POST", "/api/v1/applications", body);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.<String>at("$.field")).isEqualTo("name");
        }
    }

    @Test
    void describesEveryOperationItHas() {
        Answer description = stranger("").get("/api/v1/openapi");

        assertThat(description.<String>at("$.openapi")).startsWith("3.1");
        Map<String, Map<String, Object>> paths = description.at("$.paths");
        TreeSet<String> described = new TreeSet<>();
        paths.forEach(
                (path, verbs) ->
                        verbs.keySet()
                                .forEach(
                                        verb ->
                                                described.add(
                                                        verb.toUpperCase(Locale.ROOT)
                                                                + " "
                                                                + path)));
        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(
                        operations().stream().map(line -> line[1]).toList());
    }

    @Test
    void tellsOfAddressesAndMethodsThatAreNotThere() {
        Answer nowhere = as(VIEWER).get("/api/v1/nonsense");
        Answer unknown = as(VIEWER).get("/api/v1/applications/pa-00000000");
        Answer malformed = as(VIEWER).get("/api/v1/applications/nonsense");

        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(nowhere.type()).startsWith("application/problem+json");
        Answer method = as(VIEWER).call("PUT", "/api/v1/applications", "{}");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.type()).startsWith("application/problem+json");
        assertThat(method.response().headers().firstValue("Allow").orElse(""))
                .contains("GET", "POST");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(malformed.status()).isEqualTo(400);
        assertThat(malformed.<String>at("$.field")).isEqualTo("id");
    }
}
