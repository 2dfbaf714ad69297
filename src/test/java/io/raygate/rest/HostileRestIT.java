package io.raygate.rest;

import static io.raygate.vocabulary.Role.ADMINISTRATOR;
import static io.raygate.vocabulary.Role.OPERATOR;
import static io.raygate.vocabulary.Role.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.rest.Api.Answer;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs that mean no good, or do not know what they do. */
class HostileRestIT extends RestTest {

    private static final String APPLICATIONS = "/api/v1/applications";

    @Test
    void readsNoBodyWithoutEnd() throws Exception {
        byte[] list =
                ("{\"packages\": [" + "\"aaaaaaaa\",".repeat(BodyLimit.MOST / 10) + "\"a\"]}")
                        .getBytes(StandardCharsets.UTF_8);

        for (BodyPublisher body :
                List.of(
                        BodyPublishers.ofByteArray(list),
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(list)))) {
            Api olga = as(OPERATOR);
            HttpRequest request =
                    HttpRequest.newBuilder(
                                    URI.create("http://127.0.0.1:" + olga.port() + APPLICATIONS))
                            .header("Authorization", "Bearer " + olga.token())
                            .header("Content-Type", "application/json")
                            .POST(body)
                            .build();
            Answer answer = new Answer(olga.client().send(request, BodyHandlers.ofString()));
            assertThat(answer.status()).as(answer.body()).isEqualTo(413);
            assertThat(answer.type()).startsWith("application/problem+json");
            assertThat(answer.<String>at("$.detail"))
                    .isEqualTo("The body has more than 2097152 bytes.");
        }
    }

    @ParameterizedTest
    @CsvSource({"page=2147483647, page, 2147483647", "page=-5, page, -5", "size=0, size, 0"})
    void refusesPagesThatCannotBeCounted(String query, String field, String value) {
        Answer answer = as(VIEWER).get(APPLICATIONS + "?" + query);

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.<String>at("$.field")).isEqualTo(field);
        assertThat(answer.<String>at("$.detail")).startsWith(value + " is no");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "422 | packages | {\"name\": \"hostile\", \"packages\": [null]}",
                "400 | cpus     | {\"name\": \"hostile\", \"cpus\": 1.9}"
            })
    void namesTheFieldOfAValueThatWouldHaveBeenBent(int status, String field, String body) {
        Answer answer = as(OPERATOR).call("POST", APPLICATIONS, body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.<String>at("$.field")).isEqualTo(field);
    }

    @Test
    void tellsOfANumberThatIsTooLarge() {
        Answer answer =
                as(OPERATOR)
                        .call(
                                "POST",
                                APPLICATIONS,
                                "{\"name\": \"hostile\", \"cpus\": 9999999999}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.<String>at("$.detail")).contains("out of bounds");
    }

    @Test
    void namesTheOrdersOfTheList() {
        Answer answer = as(VIEWER).get(APPLICATIONS + "?sort=price");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.<String>at("$.field")).isEqualTo("sort");
    }

    @Test
    void doesNotGuessBetweenSettingAndRegenerating() {
        String parameters = at(created()) + "/parameters";

        Answer answer =
                as(ADMINISTRATOR)
                        .call(
                                "PATCH",
                                parameters,
                                "{\"set\": {\"secret.dashboard.password\": \"correct horse battery\"},"
                                        + " \"regenerate\": [\"secret.dashboard.password\"]}",
                                "If-Match: " + as(VIEWER).get(parameters).tag());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.<String>at("$.field")).isEqualTo("secret.dashboard.password");
    }

    @Test
    void savesOneOfManyEditsMadeAtOnceAndTellsTheOthers() throws Exception {
        String place = at(created());
        String tag = as(VIEWER).get(place).tag();
        int rivals = 6;
        CyclicBarrier start = new CyclicBarrier(rivals);
        Callable<Integer> edit =
                () -> {
                    String body = "{\"description\": \"by %s\"}".formatted(Thread.currentThread());
                    start.await();
                    return as(OPERATOR).call("PATCH", place, body, "If-Match: " + tag).status();
                };

        try (var threads = Executors.newFixedThreadPool(rivals)) {
            List<Integer> statuses =
                    threads.invokeAll(java.util.Collections.nCopies(rivals, edit)).stream()
                            .map(Future::resultNow)
                            .toList();
            assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
        }
    }
}
