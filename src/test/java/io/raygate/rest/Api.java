package io.raygate.rest;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A program with an API token that calls the REST interface over a real connection. */
record Api(HttpClient client, int port, String token) {

    static Api of(int port, String token) {
        return new Api(HttpClient.newHttpClient(), port, token);
    }

    /** What came back. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        String type() {
            return response.headers().firstValue("Content-Type").orElse("");
        }

        String tag() {
            return response.headers().firstValue("ETag").orElse("");
        }

        /** What {@code path} leads to in the body. */
        <T> T at(String path) {
            return JsonPath.read(body(), path);
        }
    }

    Answer get(String path) {
        return call("GET", path, null);
    }

    /** Headers are given as {@code Name: value}. */
    Answer call(String method, String path, @Nullable String body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        Stream.concat(
                        Stream.of("Content-Type: application/json"),
                        token.isEmpty()
                                ? Arrays.stream(headers)
                                : Stream.concat(
                                        Stream.of("Authorization: Bearer " + token),
                                        Arrays.stream(headers)))
                .map(header -> header.split(": ", 2))
                .forEach(header -> request.header(header[0], header[1]));
        try {
            return new Answer(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
