package jp.mamis.web.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mamis.application.fuzz.Hostile;
import jp.mamis.web.fuzz.Target.Field;
import jp.mamis.web.fuzz.Target.Kind;

/** Makes requests that are right but for one to three things. The same number makes the same of the same targets. */
final class Shots {

    private static final Pattern PARAMETER = Pattern.compile("([a-z-]+)/\\{(\\w+)}");
    private static final Pattern LEFT = Pattern.compile("\\{(\\w+)}");
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "get", "ZQ");
    private static final List<String> ADDRESSES = List.of(
            "/../../etc/passwd",
            "/%2e%2e/%2e%2e/x",
            "//",
            ";a=b;c=<zq7>",
            "/.",
            "/%00",
            "/%ff",
            "/%zz",
            "%",
            "/\\",
            "?",
            "?%zz=%ff",
            "?a&&&=&b=%",
            "/WEB-INF/web.xml",
            "#x",
            "/%252e%252e",
            ".json",
            "/%0d%0aX-Zq7:%201");
    private static final List<String> TYPES = List.of(
            "",
            "text/plain",
            "application/xml",
            "application/json;charset=utf-16",
            "application/json;charset=zq",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "application/x-www-form-urlencoded;charset=Shift_JIS",
            "application/x-www-form-urlencoded",
            "application/octet-stream",
            "*/*",
            "a/b/c",
            "application/json",
            "application/merge-patch+json");
    private static final List<String> HEADERS = List.of(
            "Accept: text/plain",
            "Accept: application/xml;q=2",
            "Accept: zq",
            "Accept: */*;q=0",
            "Accept: ,,,;=",
            "Accept-Language: *",
            "Accept-Language: xx-zq;q=abc",
            "Accept-Language: en;q=1.0.0,;,ja-JP-u-ca-japanese",
            "Accept-Language: " + "x-".repeat(2_000),
            "Cookie: a",
            "Cookie: session=; lang=<zq7>; type=\"",
            "Cookie: =;=;=",
            "Cookie: mamis=" + "x".repeat(5_000),
            "Range: bytes=0-0,-1,5-",
            "Range: bytes=99999999999999999999-",
            "If-Match: *",
            "If-Match: \"",
            "If-Match: \"-1\"",
            "If-Match: W/\"0\"",
            "If-Match: \"99999999999999999999\"",
            "If-None-Match: *",
            "If-None-Match: \"",
            "If-Modified-Since: yesterday",
            "Idempotency-Key: x",
            "Idempotency-Key: \"" + "k".repeat(300) + "\"",
            "Idempotency-Key: \u00e3\u0081\u0082",
            "Idempotency-Key: 00000000-0000-0000-0000-000000000000",
            "Authorization: Bearer",
            "Authorization: Bearer <zq7>",
            "Authorization: Basic =",
            "Authorization: Bearer " + "0".repeat(64),
            "Origin: null",
            "Origin: http://zq.example",
            "Sec-Fetch-Site: cross-site",
            "X-CSRF-Token: x",
            "Host: zq\"<zq7>",
            "Referer: javascript:<zq7>",
            "X-Forwarded-Proto: zq",
            "X-Forwarded-Host: <zq7>",
            "X-HTTP-Method-Override: DELETE",
            "Content-Encoding: gzip",
            "Transfer-Encoding: zq",
            "Expect: zq",
            "X-Request-Id: <zq7>\u0001",
            "TE: trailers",
            "Upgrade: h2c",
            "Forwarded: for=\"[::1\"");

    private final List<Target> targets;
    private final Map<String, Actor> actors;
    private final Ids ids;
    private final long seed;

    Shots(List<Target> targets, Map<String, Actor> actors, Ids ids, long seed) {
        this.targets = targets;
        this.actors = actors;
        this.ids = ids;
        this.seed = seed;
    }

    Shot number(int number) {
        return new Making(number).made();
    }

    /** One request in the making. */
    private final class Making {

        private final int number;
        private final Hostile hostile;
        private final Target target;
        private final Actor actor;
        private final List<Map.Entry<String, String>> query = new ArrayList<>();
        private final List<Map.Entry<String, String>> fields = new ArrayList<>();
        private final List<String> headers = new ArrayList<>();
        private final Json json;
        private int toDo;
        private boolean honest = true;
        private String method;
        private String path;
        private String type;
        private byte[] body = {};

        Making(int number) {
            this.number = number;
            hostile = new Hostile(new Random(seed * 1_000_003 + number));
            target = targets.get(number % targets.size());
            String role = hostile.oneIn(12) ? hostile.one(List.copyOf(actors.keySet())) : hostile.one(target.roles());
            actor = Objects.requireNonNull(actors.get(role), role);
            toDo = hostile.oneIn(25) ? 0 : 1 + hostile.upTo(3) * hostile.upTo(2);
            json = new Json(hostile, ids, number);
            method = target.method();
            path = path();
            type = "";
        }

        Shot made() {
            target.query().stream()
                    .filter(field -> target.kind() != Kind.API || hostile.oneIn(3))
                    .forEach(field -> query.add(Map.entry(field.name(), value(field))));
            target.fields().forEach(field -> field(field));
            boolean fields = target.kind() == Kind.FORM || target.kind() == Kind.FILE_FORM;
            for (int i = 0; i < toDo; i++) {
                switch (hostile.upTo(fields || target.schema().isPresent() ? 14 : 6)) {
                    case 0 -> address();
                    case 1, 2 -> headers.add(hostile.one(HEADERS));
                    case 3, 4, 5 -> wrongIn(query);
                    default -> {
                        wrongIn(this.fields);
                        json.wrong();
                    }
                }
            }
            if (fields) {
                type = target.kind() == Kind.FORM
                        ? "application/x-www-form-urlencoded"
                        : "multipart/form-data; boundary=zqzq";
                body = target.kind() == Kind.FORM ? encoded(this.fields) : parts();
            }
            target.schema().ifPresent(schema -> {
                type = "application/json";
                body = utf8(json.of(schema));
            });
            if (target.kind() == Kind.API
                    && target.schema().isEmpty()
                    && !method.matches("GET|DELETE")
                    && hostile.oneIn(2)) {
                type = hostile.one(List.of("application/octet-stream", "application/pdf", "application/json"));
                body = utf8(hostile.one(List.of("%PDF-1.7\n%%EOF", "\u0089PNG\r\n", "{}", hostile.insteadOf("file"))));
            }
            odd();
            return new Shot(
                    number, target, actor, actor.bearer(), honest, new String(bytes(), StandardCharsets.ISO_8859_1));
        }

        private void odd() {
            if (hostile.oneIn(40)) {
                body = hostile.broken(body);
            }
            if (hostile.oneIn(60)) {
                type = hostile.one(TYPES);
            }
            if (hostile.oneIn(80)) {
                method = hostile.one(METHODS);
                honest = false;
            }
        }

        private String path() {
            Matcher parameter = PARAMETER.matcher(target.path());
            String named = parameter.replaceAll(
                    found -> Matcher.quoteReplacement(found.group(1) + "/" + id(found.group(1), found.group(2))));
            return LEFT.matcher(named)
                    .replaceAll(found -> Matcher.quoteReplacement(encoded(
                            hostile.oneIn(2) ? Usual.of(found.group(1), number) : ids.oneOf("", hostile), hostile)));
        }

        private String id(String place, String name) {
            String own = Roles.office(actor.role());
            if (name.equals("code") && place.equals("associations") && !own.isEmpty() && !hostile.oneIn(6)) {
                return own;
            }
            return encoded(ids.oneOf(place, hostile), hostile);
        }

        private String value(Field field) {
            String shown = field.values().isEmpty() ? "" : hostile.one(field.values());
            if (field.name().equals("csrf")) {
                return actor.csrf();
            }
            return shown.isEmpty() || (field.typed() && hostile.oneIn(4)) ? Usual.of(field.name(), number) : shown;
        }

        private void field(Field field) {
            fields.add(Map.entry(field.name(), value(field)));
        }

        private void wrongIn(List<Map.Entry<String, String>> all) {
            if (all.isEmpty() || hostile.oneIn(15)) {
                all.add(Map.entry(hostile.oneIn(2) ? "zq" : hostile.insteadOf("q"), hostile.insteadOf("1")));
                return;
            }
            int at = hostile.upTo(all.size());
            Map.Entry<String, String> old = all.get(at);
            Map.Entry<String, String> now = Map.entry(old.getKey(), hostile.insteadOf(old.getValue()));
            switch (hostile.upTo(8)) {
                case 0 -> all.remove(at);
                case 1 -> all.add(now);
                case 2 -> all.set(at, Map.entry(old.getKey(), ""));
                default -> all.set(at, now);
            }
            honest &= !old.getKey().equals("csrf");
        }

        private void address() {
            if (hostile.oneIn(2)) {
                List<String> steps =
                        new ArrayList<>(Pattern.compile("/").splitAsStream(path).toList());
                int at = hostile.upTo(Math.max(1, steps.size()));
                if (steps.isEmpty()) {
                    steps.add("");
                }
                steps.set(at, encoded(hostile.insteadOf(steps.get(at)), hostile));
                path = String.join("/", steps);
                path = path.startsWith("/") ? path : "/" + path;
            } else {
                path += hostile.one(ADDRESSES);
            }
            honest = false;
        }

        private byte[] parts() {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            fields.forEach(field -> {
                boolean file = field.getKey().matches("file|files|scan|document.*");
                String name =
                        file ? "; filename=\"" + hostile.insteadOf("見本.pdf").replaceAll("[\r\n\"]", "") + "\"" : "";
                all.writeBytes(utf8("--zqzq\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"" + name
                        + "\r\n"
                        + (file ? "Content-Type: application/pdf\r\n" : "") + "\r\n" + (file ? "%PDF-1.7\n" : "")
                        + field.getValue() + "\r\n"));
            });
            all.writeBytes(utf8(hostile.oneIn(10) ? "--zqz" : "--zqzq--\r\n"));
            return all.toByteArray();
        }

        private byte[] bytes() {
            StringBuilder head = new StringBuilder(method).append(' ').append(path);
            if (!query.isEmpty()) {
                head.append(path.contains("?") ? '&' : '?')
                        .append(new String(encoded(query), StandardCharsets.ISO_8859_1));
            }
            head.append(" HTTP/1.1\r\n");
            line(head, "Host: localhost");
            line(head, "Connection: close");
            // As from behind a proxy, each from another place: else all the rest would only be told to wait.
            line(
                    head,
                    "X-Forwarded-For: 10." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255));
            if (target.kind() == Kind.API) {
                program(head);
            } else if (has("Cookie")) {
                line(head, "Cookie: " + actor.cookie());
            }
            headers.forEach(header -> line(head, header));
            if (body.length > 0 || !method.toUpperCase(Locale.ROOT).matches("GET|HEAD")) {
                line(head, "Content-Type: " + type);
                line(head, "Content-Length: " + body.length);
            }
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            all.writeBytes(body);
            return all.toByteArray();
        }

        private void program(StringBuilder head) {
            if (actor.isIn() && has("Authorization")) {
                line(head, "Authorization: Bearer " + actor.bearer());
            }
            if (!method.equals("GET") && has("Idempotency-Key")) {
                line(head, "Idempotency-Key: " + hostile.anId());
            }
            if (!method.equals("GET") && has("If-Match") && hostile.upTo(3) > 0) {
                String seen = hostile.oneIn(2)
                        ? actor.read(path.replaceAll("/[a-z-]+$", ""))
                                .header("ETag")
                                .orElse("")
                        : "";
                line(head, "If-Match: " + (seen.isEmpty() ? "\"" + hostile.upTo(4) + "\"" : seen));
            }
        }

        /** Whether nothing else stands in for it. */
        private boolean has(String header) {
            boolean own = headers.stream().noneMatch(line -> line.startsWith(header + ":"));
            honest &= own || !header.matches("Cookie|Authorization");
            return own;
        }
    }

    private static void line(StringBuilder head, String line) {
        head.append(line).append("\r\n");
    }

    private static byte[] encoded(List<Map.Entry<String, String>> pairs) {
        StringBuilder all = new StringBuilder();
        pairs.forEach(pair -> all.append(all.length() == 0 ? "" : "&")
                .append(percent(pair.getKey()))
                .append('=')
                .append(percent(pair.getValue())));
        return all.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String encoded(String step, Hostile hostile) {
        return hostile.oneIn(6) ? step.replaceAll("[^!-~]|[?# ]", "") : percent(step);
    }

    private static String percent(String text) {
        StringBuilder all = new StringBuilder();
        for (byte one : utf8(text)) {
            boolean plain = (one >= 'a' && one <= 'z')
                    || (one >= 'A' && one <= 'Z')
                    || (one >= '0' && one <= '9')
                    || "-._~".indexOf(one) >= 0;
            all.append(plain ? String.valueOf((char) one) : String.format("%%%02x", one & 255));
        }
        return all.toString();
    }

    /** Half a surrogate pair becomes three bytes, as careless programs write it. */
    static byte[] utf8(String text) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (Character.getType(point) == Character.SURROGATE) {
                all.write(0xe0 | (point >> 12));
                all.write(0x80 | ((point >> 6) & 0x3f));
                all.write(0x80 | (point & 0x3f));
            } else {
                all.writeBytes(new String(Character.toChars(point)).getBytes(StandardCharsets.UTF_8));
            }
        });
        return all.toByteArray();
    }
}
