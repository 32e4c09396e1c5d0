package jp.mamis.web.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person with a browser that knows forms and cookies and nothing else. Redirects are shown, not followed. */
public final class Visitor {

    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern HIDDEN = Pattern.compile("<input\\b[^>]*type=\"hidden\"[^>]*>");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI home;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @param home where the portal is: {@code http://localhost:PORT} */
    public Visitor(URI home) {
        this.home = home;
    }

    /** Somebody elsewhere who has copied every cookie. */
    Visitor copied() {
        return copiedAt(home);
    }

    /** One with every cookie of this one who comes to another address of the portal. */
    Visitor copiedAt(URI address) {
        Visitor thief = new Visitor(address);
        cookies.getCookieStore()
                .getCookies()
                .forEach(cookie -> thief.cookies.getCookieStore().add(address, (HttpCookie) cookie.clone()));
        return thief;
    }

    /** What the portal gave to be sent with every request, by name. */
    Map<String, String> cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .collect(Collectors.toMap(HttpCookie::getName, HttpCookie::getValue));
    }

    public HttpResponse<String> open(String path) {
        return send(HttpRequest.newBuilder(home.resolve(path)).GET());
    }

    /**
     * Opens a page and sends the form with this action from it, with its hidden fields as they are.
     *
     * @param answers what is filled in; a name that is a hidden field's replaces it
     */
    public HttpResponse<String> submit(String page, String action, Map<String, String> answers) {
        Map<String, String> fields = form(page, action);
        fields.putAll(answers);
        return post(action, fields);
    }

    /** The hidden fields of the form with this action on a page. */
    Map<String, String> form(String page, String action) {
        return hidden(open(page).body(), action);
    }

    /** Sends fields as a form does, without opening a page first, and asks for the answer to a faulty form. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(home.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", home.toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        return answer.headers()
                .firstValue("Location")
                .filter(place -> place.contains("answer="))
                .map(this::open)
                .orElse(answer);
    }

    /** Logs in; the answer leads on when ID and password are right. */
    public HttpResponse<String> logIn(String loginId, String password) {
        return submit("/login", "/login", Map.of("loginId", loginId, "password", password));
    }

    private static Map<String, String> hidden(String page, String action) {
        Matcher forms = FORM.matcher(page);
        while (forms.find()) {
            if (forms.group(1).contains("method=\"post\"") && forms.group(1).contains("action=\"" + action + "\"")) {
                Map<String, String> fields = new LinkedHashMap<>();
                HIDDEN.matcher(forms.group(2))
                        .results()
                        .forEach(input ->
                                fields.put(attribute(input.group(), "name"), attribute(input.group(), "value")));
                return fields;
            }
        }
        throw new AssertionError("no form leads to " + action + " on the page:\n" + page);
    }

    private static String attribute(String element, String name) {
        Matcher found = Pattern.compile(name + "=\"([^\"]*)\"").matcher(element);
        return found.find() ? found.group(1) : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
