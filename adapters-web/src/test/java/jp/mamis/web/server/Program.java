package jp.mamis.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.web.openapi.ApiAnswers;

/** A program that uses the API. Every answer it gets is held against the API's document. */
public final class Program {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI home;
    private final Optional<String> token;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ApiAnswers document;

    private Program(URI home, Optional<String> token, Optional<ApiAnswers> document) {
        this.home = home;
        this.token = token;
        this.document = document.orElseGet(() -> new ApiAnswers(document().body()));
    }

    /** @param home where the portal is: {@code http://localhost:PORT} */
    public static Program at(URI home) {
        return new Program(home, Optional.empty(), Optional.empty());
    }

    /** The same program with a session of its own. */
    public Program loggedIn(String loginId, String password) {
        JsonObject credentials = Json.createObjectBuilder()
                .add("loginId", loginId)
                .add("password", password)
                .build();
        HttpResponse<String> answer = call("POST", "/api/v1/sessions", credentials.toString(), Map.of());
        if (answer.statusCode() != 201) {
            throw new AssertionError("the log-in was answered by " + answer.statusCode() + " " + answer.body());
        }
        return new Program(home, Optional.of(json(answer).getString("token")), Optional.of(document));
    }

    /** The same program with the same session, which comes to another address of the portal. */
    Program at(int port) {
        return new Program(URI.create("http://localhost:" + port), token, Optional.of(document));
    }

    public HttpResponse<String> get(String path) {
        return call("GET", path, "", Map.of());
    }

    /** Posts under a key of its own. */
    public HttpResponse<String> post(String path, String body) {
        return call(
                "POST", path, body, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    /** Replaces what has this version, given as its {@code ETag}. */
    public HttpResponse<String> put(String path, String body, String tag) {
        return call("PUT", path, body, Map.of("If-Match", tag));
    }

    /** What the portal says of its API. */
    public HttpResponse<String> document() {
        return send("GET", "/api/v1/openapi.json", "", Map.of());
    }

    /** Any call, also one that the API does not know: that is answered by a problem. */
    public HttpResponse<String> call(String method, String path, String body, Map<String, String> headers) {
        HttpResponse<String> answer = send(method, path, body, headers);
        if (answer.statusCode() >= 400) {
            assertThat(answer.headers().firstValue("Content-Type"))
                    .as("%s %s: %s %s", method, path, answer.statusCode(), answer.body())
                    .contains("application/problem+json");
        }
        document.check(method, path, answer.statusCode(), answer.body());
        return answer;
    }

    private HttpResponse<String> send(String method, String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(home.resolve(path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The body of an answer as an object. */
    public static JsonObject json(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
