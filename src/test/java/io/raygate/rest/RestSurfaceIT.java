package io.raygate.rest;

import static io.raygate.vocabulary.Role.ADMINISTRATOR;
import static io.raygate.vocabulary.Role.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.raygate.RoleMatrixTests;
import io.raygate.identity.Household;
import io.raygate.rest.Api.Answer;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
        return call(program, operation, "", BODIES.get(operation), "If-Match: \"0\"");
    }

    /** Whatever comes back has to stand in the description. */
    private Answer call(
            Api program, String operation, String query, @Nullable String body, String... headers) {
        String verb = operation.split(" ")[0];
        Answer answer = program.call(verb, at(operation, created()) + query, body, headers);
        assertThat(answersOf(operation))
                .as(operation + " " + answer.body())
                .containsKey(String.valueOf(answer.status()));
        return answer;
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
            Answer answer = call(as(ADMINISTRATOR), operation, "", body, "If-Match: \"0\"");
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

    /** Not a word of what was sent counts before the role does, and the diary has it. */
    @Test
    void judgesTheRoleBeforeAnythingThatWasSent() {
        for (String[] line : operations()) {
            if (line[2].contains("viewer")) {
                continue;
            }
            Answer answer = call(as(VIEWER), line[1], "?nonsense=1", "{", "If-Match: nonsense");

            assertThat(answer.status()).as(line[1] + " " + answer.body()).isEqualTo(403);
        }
        assertThat(as(VIEWER).get("/api/v1/audit?action=identity.not-allowed&person=vera").body())
                .contains("RevealController.reveal");
    }

    @Test
    void refusesParametersNobodyKnows() {
        for (String[] line : operations()) {
            Answer answer = call(as(ADMINISTRATOR), line[1], "?colour=red", null);

            assertThat(answer.status()).as(line[1] + " " + answer.body()).isEqualTo(400);
            assertThat(answer.<String>at("$.field")).isEqualTo("colour");
        }
        assertThat(as(VIEWER).get("/api/v1/audit?serach=x").<String>at("$.detail"))
                .contains("“serach”", "search, person, application, action, from, until, after");
    }

    @Test
    void tellsAMissingVersionFromAMalformedAndAStaleOne() {
        for (String[] line : operations()) {
            if (!parametersOf(line[1]).contains("If-Match")) {
                continue;
            }
            String body = BODIES.get(line[1]);

            Answer missing = call(as(ADMINISTRATOR), line[1], "", body);
            Answer malformed = call(as(ADMINISTRATOR), line[1], "", body, "If-Match: 7");
            Answer stale = call(as(ADMINISTRATOR), line[1], "", body, "If-Match: \"99\"");

            assertThat(missing.status()).as(line[1] + " " + missing.body()).isEqualTo(428);
            assertThat(malformed.status()).as(line[1] + " " + malformed.body()).isEqualTo(400);
            assertThat(malformed.<String>at("$.detail"))
                    .startsWith("“7” is no If-Match")
                    .contains("\"7\"");
            assertThat(stale.status()).as(line[1] + " " + stale.body()).isIn(412, 422);
        }
    }

    @Test
    void describesHowEachOperationFails() {
        for (String[] line : operations()) {
            Map<String, Map<String, Object>> answers = answersOf(line[1]);
            answers.forEach(
                    (status, answer) -> {
                        assertThat(answer.get("description")).isNotNull();
                        if (!status.startsWith("2")) {
                            assertThat(answer.toString())
                                    .as(line[1] + " " + status)
                                    .contains(
                                            "application/problem+json",
                                            "schemas/Problem",
                                            "detail");
                        }
                    });
            assertThat(answers.keySet()).as(line[1]).contains("400", "401", "429", "500");
            assertThat(answers.containsKey("403"))
                    .as(line[1])
                    .isEqualTo(!line[2].contains("viewer"));
            assertThat(described(line[1])).containsKeys("operationId", "summary", "tags");
        }
        assertThat(answersOf("POST /api/v1/applications"))
                .extractingByKey("201")
                .asString()
                .contains("Location", "ETag");
        assertThat(answersOf("GET /api/v1/audit"))
                .extractingByKey("429")
                .asString()
                .contains("Retry-After");
    }

    @Test
    void describesNothingThatLeadsNowhere() {
        String text = stranger("").get("/api/v1/openapi").body();
        var schemas = JsonPath.<Map<String, Map<String, Object>>>read(text, "$.components.schemas");
        List<String> ids = JsonPath.read(text, "$.paths.*.*.operationId");

        assertThat(
                        Pattern.compile("#/components/schemas/([A-Za-z0-9._-]+)\"")
                                .matcher(text)
                                .results()
                                .map(ref -> ref.group(1)))
                .isNotEmpty()
                .allMatch(schemas::containsKey);
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z][A-Za-z]+"));
        assertThat(JsonPath.<Map<String, Object>>read(text, "$.components.securitySchemes"))
                .allSatisfy((name, scheme) -> assertThat(name).matches("[A-Za-z0-9._-]+"));
        assertThat(JsonPath.<List<Object>>read(text, "$..[?(@.nullable)]")).isEmpty();
        assertThat(schemas)
                .allSatisfy(
                        (name, schema) ->
                                assertThat(fieldsOf(schema))
                                        .allSatisfy(
                                                (field, told) ->
                                                        assertThat(told.toString())
                                                                .containsAnyOf(
                                                                        "description=", "$ref=")));
        assertThat(JsonPath.<List<Object>>read(text, "$.paths.*.*.parameters[?(!@.description)]"))
                .isEmpty();
    }

    private static String at(String operation, ApplicationId id) {
        return operation
                .split(" ")[1]
                .replace("{id}", id.value())
                .replace("{service}", "dashboard")
                .replace("groups/{name}", "groups/default")
                .replace("{name}", "secret.jwt.serviceKey");
    }

    private Map<String, Object> described(String operation) {
        String[] words = operation.split(" ");
        return stranger("")
                .get("/api/v1/openapi")
                .at("$.paths['%s'].%s".formatted(words[1], words[0].toLowerCase(Locale.ROOT)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> fieldsOf(Map<String, Object> schema) {
        return (Map<String, Object>) schema.getOrDefault("properties", Map.of());
    }

    private List<String> parametersOf(String operation) {
        return JsonPath.read(described(operation), "$..parameters[*].name");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Map<String, Object>> answersOf(String operation) {
        return (Map<String, Map<String, Object>>)
                Objects.requireNonNull(described(operation).get("responses"));
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
