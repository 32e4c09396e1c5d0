package jp.mamis.web.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One of the demonstration's log-ins with a session of a browser and one of a program, or a stranger with neither. */
final class Actor {

    static final String STRANGER = "stranger";

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"");
    private static final Pattern BEARER = Pattern.compile("\"token\":\"([^\"]+)\"");

    private final String role;
    private final String password;
    private final Wire wire;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final AtomicInteger logIns = new AtomicInteger();
    private volatile String bearer = "";
    private volatile String csrf = "";

    Actor(String role, String password, Wire wire) {
        this.role = role;
        this.password = password;
        this.wire = wire;
        logIn("");
    }

    String role() {
        return role;
    }

    String bearer() {
        return bearer;
    }

    String csrf() {
        return csrf;
    }

    String cookie() {
        return cookies.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("; "));
    }

    /** How often this actor has logged in. */
    int logIns() {
        return logIns.get();
    }

    boolean isIn() {
        return !bearer.isEmpty();
    }

    /** Logs in again where the session that was used is still the one known. */
    synchronized void logIn(String used) {
        if (role.equals(STRANGER) || !used.equals(bearer)) {
            return;
        }
        cookies.clear();
        Wire.Answer page = get("/login");
        keep(page);
        Matcher token = TOKEN.matcher(page.body());
        String form = "loginId=" + role + "&password=" + password + "&csrf=" + (token.find() ? token.group(1) : "");
        keep(wire.exchange(request(
                "POST /login",
                "Cookie: " + cookie() + "\r\nContent-Type: application/x-www-form-urlencoded\r\n",
                form)));
        Wire.Answer session = wire.exchange(request(
                "POST /api/v1/sessions",
                "Content-Type: application/json\r\n",
                "{\"loginId\":\"" + role + "\",\"password\":\"" + password + "\"}"));
        Matcher found = BEARER.matcher(session.body());
        bearer = found.find() ? found.group(1) : "";
        Matcher own = TOKEN.matcher(get("/my/account").body());
        csrf = own.find() ? own.group(1) : "";
        logIns.incrementAndGet();
    }

    Wire.Answer get(String path) {
        return wire.exchange(request("GET " + path, "Cookie: " + cookie() + "\r\n", ""));
    }

    /** Sends a form with what stands in it. */
    Wire.Answer send(String path, List<Target.Field> fields) {
        String form = fields.stream()
                .map(field -> field.name() + "=" + field.values().get(0))
                .collect(Collectors.joining("&"));
        return wire.exchange(request(
                "POST " + path,
                "Cookie: " + cookie() + "\r\nContent-Type: application/x-www-form-urlencoded\r\n",
                form));
    }

    /** As a program asks. */
    Wire.Answer read(String path) {
        return wire.exchange(request("GET " + path, isIn() ? "Authorization: Bearer " + bearer + "\r\n" : "", ""));
    }

    private void keep(Wire.Answer answer) {
        List<String> given = answer.all("Set-Cookie");
        given.forEach(cookie -> {
            String pair = cookie.replaceAll(";.*", "");
            Optional.of(pair.indexOf('='))
                    .filter(sign -> sign > 0)
                    .ifPresent(sign -> cookies.put(pair.substring(0, sign), pair.substring(sign + 1)));
        });
    }

    private static byte[] request(String line, String headers, String body) {
        return (line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "Content-Length: "
                        + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }
}
