package io.raygate.rest;

import static io.raygate.vocabulary.Role.ADMINISTRATOR;
import static io.raygate.vocabulary.Role.OPERATOR;
import static io.raygate.vocabulary.Role.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.identity.Household;
import io.raygate.rest.Api.Answer;
import io.raygate.vocabulary.ApplicationId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ApplicationsRestIT extends RestTest {

    private static final String ENTRY = "/whitelist/groups/office";

    @Test
    void createsReadsAndEditsAnApplication() {
        String name = "batch-" + UUID.randomUUID().toString().substring(0, 8);
        Answer created =
                as(OPERATOR)
                        .call(
                                "POST",
                                "/api/v1/applications",
                                "{\"name\": \"%s\", \"rayVersion\": \"2.60.0\", \"cpus\": 1}"
                                        .formatted(name));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        String place = created.response().headers().firstValue("Location").orElseThrow();
        assertThat(created.<Integer>at("$.settings.objectStoreMemory")).isEqualTo(512 << 20);

        Answer edited =
                as(OPERATOR)
                        .call(
                                "PATCH",
                                place,
                                "{\"description\": \"Nightly\"}",
                                "If-Match: " + as(VIEWER).get(place).tag());
        assertThat(edited.<String>at("$.description")).isEqualTo("Nightly");
        Answer stale =
                as(OPERATOR)
                        .call(
                                "PATCH",
                                place,
                                "{\"description\": \"Daily\"}",
                                "If-Match: " + created.tag());
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.type()).startsWith("application/problem+json");
        Answer tooLong =
                as(OPERATOR)
                        .call(
                                "PATCH",
                                place,
                                "{\"description\": \"%s\"}".formatted("x".repeat(300)),
                                "If-Match: " + edited.tag());
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.<String>at("$.detail"))
                .startsWith("This has 300 characters.")
                .contains("256");
        assertThat(as(OPERATOR).call("PATCH", place, "{\"description\": \"x\"}").status())
                .isEqualTo(428);

        assertThat(as(VIEWER).get("/api/v1/applications?sort=colour").<String>at("$.field"))
                .isEqualTo("sort");
        assertThat(as(VIEWER).get("/api/v1/applications?size=0").status()).isEqualTo(422);
        assertThat(as(VIEWER).get("/api/v1/applications?search=" + name).<Integer>at("$.total"))
                .isEqualTo(1);
    }

    @Test
    void operatesAndDeletesAnApplication() {
        ApplicationId id = activated();
        String place = at(id);

        Answer stopping =
                as(OPERATOR).call("POST", place + "/operations", "{\"operation\": \"stop\"}");
        Answer again =
                as(OPERATOR).call("POST", place + "/operations", "{\"operation\": \"restart\"}");
        assertThat(stopping.status()).isEqualTo(202);
        assertThat(stopping.<String>at("$.status")).isEqualTo("Stopping");
        assertThat(again.status()).isEqualTo(409);

        assertThat(as(OPERATOR).call("DELETE", place + "?confirm=other", null).status())
                .isEqualTo(422);
        assertThat(as(OPERATOR).call("DELETE", place + "?confirm=" + nameOf(id), null).status())
                .isEqualTo(202);
    }

    @Test
    void namesTheFieldThatIsWrong() {
        Answer answer =
                as(OPERATOR)
                        .call(
                                "POST",
                                "/api/v1/applications",
                                "{\"name\": \"x\", \"rayVersion\": \"2.60.0\","
                                        + " \"objectStoreMemory\": \"much\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.<String>at("$.field")).isEqualTo("objectStoreMemory");
        assertThat(answer.<String>at("$.detail")).startsWith("“much” is not an amount of memory.");
    }

    @Test
    void changesAGroupWhoseVersionItNames() {
        String group = at(created()) + ENTRY;
        Answer added =
                as(OPERATOR)
                        .call(
                                "PUT",
                                group,
                                "{\"entries\": [\"10.20.0.0/16\"]}",
                                "If-None-Match: *");
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        Answer again =
                as(OPERATOR)
                        .call(
                                "PUT",
                                group,
                                "{\"entries\": [\"10.21.0.0/16\"]}",
                                "If-None-Match: *");
        assertThat(again.status()).isEqualTo(409);

        Answer replaced =
                as(OPERATOR)
                        .call(
                                "PUT",
                                group,
                                "{\"entries\": [\"10.21.0.0/16\"], \"comment\": \"Paris\"}",
                                "If-Match: " + added.tag());
        assertThat(replaced.<List<String>>at("$.entries")).containsExactly("10.21.0.0/16");
        assertThat(as(OPERATOR).call("DELETE", group, null, "If-Match: " + added.tag()).status())
                .isEqualTo(412);
        assertThat(as(OPERATOR).call("DELETE", group, null, "If-Match: " + replaced.tag()).status())
                .isEqualTo(204);
        assertThat(as(VIEWER).get(group).status()).isEqualTo(404);
    }

    @Test
    void namesTheEntryThatIsNoAddressAndAsksBeforeOpeningToTheWorld() {
        String group = at(created()) + ENTRY;

        Answer malformed =
                as(OPERATOR)
                        .call(
                                "PUT",
                                group,
                                "{\"entries\": [\"10.0.0.1\", \"300.1.2.3\"]}",
                                "If-None-Match: *");
        Answer wide =
                as(ADMINISTRATOR)
                        .call("PUT", group, "{\"entries\": [\"0.0.0.0/0\"]}", "If-None-Match: *");

        assertThat(malformed.status()).isEqualTo(422);
        assertThat(malformed.<String>at("$.field")).isEqualTo("entries[1]");
        assertThat(wide.status()).isEqualTo(422);
        assertThat(wide.<String>at("$.detail")).contains("explicit confirmation");
        assertThat(wide.<String>at("$.field")).isEqualTo("openToTheWorld");
        assertThat(
                        as(ADMINISTRATOR)
                                .call(
                                        "PUT",
                                        group,
                                        "{\"entries\": [\"0.0.0.0/0\"], \"openToTheWorld\": true}",
                                        "If-None-Match: *")
                                .status())
                .isEqualTo(201);
    }

    @Test
    void requestsAndReleasesAPublicEndpoint() {
        ApplicationId id = activated();

        Answer opened = as(OPERATOR).call("POST", at(id) + "/endpoints/dashboard/public", null);

        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        assertThat(opened.<String>at("$.url")).startsWith("https://");
        assertThat(as(VIEWER).get(at(id) + "/endpoints").<List<String>>at("$[*].netType"))
                .contains("public");
        assertThat(
                        as(OPERATOR)
                                .call("DELETE", at(id) + "/endpoints/dashboard/public", null)
                                .status())
                .isEqualTo(204);
        assertThat(
                        as(OPERATOR)
                                .call("POST", at(id) + "/endpoints/serve/public", null)
                                .<String>at("$.field"))
                .isEqualTo("service");
    }

    @Test
    void changesParametersAndShowsNoSecret() {
        String parameters = at(created()) + "/parameters";
        Answer read = as(VIEWER).get(parameters);
        assertThat(read.body()).doesNotContain("rg_sec_", "rg_anon_");
        assertThat(
                        read.<List<String>>at(
                                "$.parameters[?(@.name == 'secret.jwt.serviceKey')].value"))
                .allMatch(java.util.Objects::isNull);

        Answer changed =
                as(OPERATOR)
                        .call(
                                "PATCH",
                                parameters,
                                "{\"set\": {\"ray.dashboard.profiling\": \"true\"},"
                                        + " \"regenerate\": [\"secret.jupyter.token\"],"
                                        + " \"variables\": {\"MODE\": {\"value\": \"fast\"}}}",
                                "If-Match: " + read.tag());
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.<List<String>>at("$.variables[*].name")).containsExactly("MODE");

        Answer stale =
                as(OPERATOR)
                        .call(
                                "PATCH",
                                parameters,
                                "{\"set\": {\"ray.numCpus\": \"2\"}}",
                                "If-Match: " + read.tag());
        assertThat(stale.status()).isEqualTo(412);
        Answer wrong =
                as(OPERATOR)
                        .call(
                                "PATCH",
                                parameters,
                                "{\"set\": {\"ray.numCpus\": \"many\"}}",
                                "If-Match: " + changed.tag());
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.<String>at("$.field")).isEqualTo("ray.numCpus");
    }

    @Test
    void onlyAnAdministratorTypesASecret() {
        String parameters = at(created()) + "/parameters";
        String body = "{\"set\": {\"secret.dashboard.password\": \"correct horse battery\"}}";
        String tag = "If-Match: " + as(VIEWER).get(parameters).tag();

        assertThat(as(OPERATOR).call("PATCH", parameters, body, tag).status()).isEqualTo(403);
        assertThat(as(ADMINISTRATOR).call("PATCH", parameters, body, tag).status()).isEqualTo(200);
    }

    @Test
    void revealsASecretForThePasswordAndNeverForTheTokenAlone() {
        String reveal = at(created()) + "/parameters/secret.jwt.serviceKey/reveal";
        String reason = "\"reason\": \"Rotating the pipeline's key\"";

        Answer alone = as(ADMINISTRATOR).call("POST", reveal, "{" + reason + "}");
        Answer wrong =
                as(ADMINISTRATOR)
                        .call(
                                "POST",
                                reveal,
                                "{\"password\": \"guess guess guess\"," + reason + "}");
        Answer right =
                as(ADMINISTRATOR)
                        .call(
                                "POST",
                                reveal,
                                "{\"password\": \"%s\", %s}"
                                        .formatted(Household.PASSWORD.reveal(), reason));

        assertThat(alone.status()).isEqualTo(403);
        assertThat(alone.<String>at("$.detail")).startsWith("Your password is missing.");
        assertThat(alone.<String>at("$.field")).isEqualTo("password");
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(right.status()).as(right.body()).isEqualTo(200);
        assertThat(right.<String>at("$.value")).startsWith("rg_sec_");
        assertThat(right.response().headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
        assertThat(as(ADMINISTRATOR).get("/api/v1/audit?size=20").body())
                .contains("Rotating the pipeline's key")
                .doesNotContain(right.<String>at("$.value"));
    }

    @Test
    void mintsAJobToken() {
        String tokens = at(created()) + "/job-tokens";

        Answer minted = as(OPERATOR).call("POST", tokens, "{\"life\": \"PT8H\"}");
        Answer tooLong = as(OPERATOR).call("POST", tokens, "{\"life\": \"P3D\"}");

        assertThat(minted.status()).isEqualTo(201);
        assertThat(minted.<String>at("$.token")).startsWith("eyJ");
        assertThat(tooLong.status()).isEqualTo(422);
    }

    @Test
    void readsTheAuditTrailPageByPage() {
        ApplicationId id = created();
        String mine = "/api/v1/audit?size=1&application=" + id;

        Answer first = as(VIEWER).get(mine);
        assertThat(first.<List<Object>>at("$.items")).hasSize(1);
        as(OPERATOR)
                .call("PUT", at(id) + ENTRY, "{\"entries\": [\"10.1.1.1\"]}", "If-None-Match: *");

        Answer latest = as(VIEWER).get(mine);
        Answer behind = as(VIEWER).get(mine + "&after=" + latest.<String>at("$.next"));
        assertThat(latest.<String>at("$.items[0].person")).isEqualTo("olga");
        assertThat(latest.<String>at("$.items[0].token")).isEqualTo("test");
        assertThat(first.<String>at("$.items[0].token")).isNull();
        assertThat(behind.body()).contains(first.<String>at("$.items[0].action"));
        assertThat(as(VIEWER).get("/api/v1/audit?after=nowhere").<String>at("$.field"))
                .isEqualTo("after");
    }
}
