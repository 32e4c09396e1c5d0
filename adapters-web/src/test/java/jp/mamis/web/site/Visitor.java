package jp.mamis.web.site;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mamis.web.openapi.ApiAnswers;
import jp.mamis.web.openapi.ApiDocument;

/**
 * Somebody who asks the site without a browser, one answer at a time. Answers of the API are held against its document.
 */
public final class Visitor {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern SUBMISSION = Pattern.compile("name=\"submission\" value=\"([^\"]+)\"");

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([^\"]+)\"");

    private static final ApiAnswers DOCUMENT = ApiAnswers.ofThisBuild();

    private final String address;

    public Visitor(String address) {
        this.address = address;
    }

    public HttpResponse<String> get(String path) {
        return sent(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    /** What is saved as a file. */
    public byte[] saved(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address + path)).GET().build();
        return answered(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    /** Sends a form, and asks for the answer to a faulty one; fields in pairs of name and answer. */
    public HttpResponse<String> post(String path, String... pairs) {
        HttpResponse<String> answer = sentForm(path, pairs);
        return answer.headers()
                .firstValue("Location")
                .filter(place -> place.contains("answer="))
                .map(this::get)
                .orElse(answer);
    }

    /** Sends a form and answers what comes back first. */
    public HttpResponse<String> sentForm(String path, String... pairs) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            body.append(i == 0 ? "" : "&").append(pairs[i]).append('=');
            body.append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
        }
        return sent(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** Sends a form with a file, and asks for the answer to a faulty one; fields in pairs of name and answer. */
    public HttpResponse<String> file(String path, String field, String name, byte[] content, String... pairs) {
        String boundary = "----boundary";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < pairs.length; i += 2) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + pairs[i] + "\"\r\n\r\n"
                            + pairs[i + 1] + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                        + name + "\"\r\nContent-Type: text/html\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = sent(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
        return answer.headers()
                .firstValue("Location")
                .filter(place -> place.contains("answer="))
                .map(this::get)
                .orElse(answer);
    }

    /** Sends bytes to the API; headers in pairs. */
    public HttpResponse<String> bytes(String path, byte[] content, String... headers) {
        return sent(HttpRequest.newBuilder(URI.create(address + path))
                .headers(headers)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(content)));
    }

    /** Sends JSON, written with single quotation marks; headers in pairs. */
    public HttpResponse<String> json(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return sent(request);
    }

    /** The body of an answer as an object. */
    public static JsonObject object(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    /** The key of the single submission that a page's form carries. */
    public static String key(HttpResponse<String> page) {
        return hidden(SUBMISSION, page);
    }

    /** The version of what a page shows, as its form carries it. */
    public static String version(HttpResponse<String> page) {
        return hidden(VERSION, page);
    }

    private static String hidden(Pattern field, HttpResponse<String> page) {
        Matcher found = field.matcher(page.body());
        if (!found.find()) {
            throw new AssertionError("no such form on " + page.uri());
        }
        return found.group(1);
    }

    public static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    public static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static HttpResponse<String> sent(HttpRequest.Builder request) {
        HttpResponse<String> answer = answered(request.build());
        String path = answer.uri().getPath();
        if (path.startsWith(ApiDocument.ROOT)) {
            DOCUMENT.check(answer.request().method(), path, answer.statusCode(), answer.body());
        }
        return answer;
    }

    private static HttpResponse<String> answered(HttpRequest request) {
        return answered(request, HttpResponse.BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> answered(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return CLIENT.send(request, handler);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
