package jp.mamis.web.server;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Programs and people at work until they are told to stop: some begin papers, one adds to a draft again and again, others
 * read pages. Whoever gets no answer, or is told to come again, sends the same once more, as everybody may.
 */
final class Traffic implements AutoCloseable {

    private static final AtomicInteger SIGNED = new AtomicInteger();
    private static final int BEGINNING = 3;
    private static final int READING = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long MILLIS_TO_THINK = 50;
    private static final long MILLIS_BEFORE_AGAIN = 50;
    private static final long SECONDS_TO_END = 90;

    private final URI home;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService people = Executors.newCachedThreadPool();
    private final List<Future<?>> working = new ArrayList<>();
    private final Map<String, String> begun = new ConcurrentHashMap<>();
    private final AtomicLong kept = new AtomicLong();
    private final AtomicInteger acts = new AtomicInteger();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    private Traffic(URI home) {
        this.home = home;
    }

    /** @param draft the address of a draft of {@code doctor} */
    static Traffic at(URI home, String draft) throws IOException, InterruptedException {
        Traffic traffic = new Traffic(home);
        String district = traffic.token("district");
        for (int i = 0; i < BEGINNING; i++) {
            traffic.goOn(() -> traffic.begin(SIGNED.getAndIncrement(), district));
        }
        String doctor = traffic.token("doctor");
        traffic.goOn(() -> traffic.keep(draft, doctor));
        for (int i = 0; i < READING; i++) {
            Visitor reader = new Visitor(home);
            reader.logIn("district", TwoNodes.PASSWORD);
            traffic.goOn(() -> traffic.read(reader));
        }
        return traffic;
    }

    private interface Act {
        void once() throws IOException, InterruptedException;
    }

    private void goOn(Act act) {
        working.add(people.submit(() -> {
            while (!over) {
                act.once();
                acts.incrementAndGet();
                TimeUnit.MILLISECONDS.sleep(MILLIS_TO_THINK);
            }
            return over;
        }));
    }

    private String token(String loginId) throws IOException, InterruptedException {
        String credentials = Json.createObjectBuilder()
                .add("loginId", loginId)
                .add("password", TwoNodes.PASSWORD)
                .build()
                .toString();
        return Program.json(answered("POST", "/api/v1/sessions", credentials, Map.of()))
                .getString("token");
    }

    /** @param signer counts the doctors who signed one: no office begins the same paper of a doctor twice */
    private void begin(int signer, String token) throws IOException, InterruptedException {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> answer = answered(
                "POST",
                "/api/v1/associations/1401A/papers",
                """
                        {"filledOn":"2026-03-30","registration":{"family":"架空","given":"花子","familyKana":"カクウ",
                         "givenKana":"ハナコ","formerNameOnMail":false,"birth":"%s","sex":"FEMALE",
                         "licenceNumber":"%d","licenceDay":"2011-04-20","graduation":"2011/03","otherSpecialties":[],
                         "homePostalCode":"5500001","homePrefecture":"27","homeLine":"架空市見本町9","destination":"HOME",
                         "societies":[]}}""".formatted(LocalDate.of(1930, 1, 1).plusDays(signer), 880_000 + signer),
                Map.of("Authorization", "Bearer " + token, "Idempotency-Key", key));
        if (expect(201, answer)) {
            begun.put(key, Program.json(answer).getString("code"));
        }
    }

    /** A conflict may be with oneself, where the answer was lost: then what was sent is there. */
    private void keep(String draft, String token) throws IOException, InterruptedException {
        Map<String, String> bearer = Map.of("Authorization", "Bearer " + token);
        HttpResponse<String> seen = answered("GET", draft, "", bearer);
        if (!expect(200, seen)) {
            return;
        }
        long number = kept.get() + 1;
        String answers = "{\"answers\":{\"remarks\":\"" + number + "\"}}";
        HttpResponse<String> answer = answered(
                "PUT",
                draft,
                answers,
                Map.of(
                        "Authorization",
                        "Bearer " + token,
                        "If-Match",
                        seen.headers().firstValue("ETag").orElseThrow()));
        if (answer.statusCode() == 412) {
            answer = answered("GET", draft, "", bearer);
        }
        if (expect(200, answer) && number(Program.json(answer)) == number) {
            kept.set(number);
        } else {
            faults.add("kept " + number + " but " + answer.body());
        }
    }

    /** How far the draft is. */
    static long number(JsonObject draft) {
        return Long.parseLong(draft.getJsonObject("answers").getString("remarks"));
    }

    private void read(Visitor reader) {
        for (String page : List.of("/office/1401A", "/office/1401A/members", "/my/account")) {
            expect(200, reader.open(page));
        }
    }

    private boolean expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            faults.add(answer.request().method() + " " + answer.uri().getPath() + " " + answer.statusCode() + " "
                    + answer.headers().firstValue("Location").orElse(answer.body()));
        }
        return answer.statusCode() == status;
    }

    private HttpResponse<String> answered(String method, String path, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(home.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 503 || System.nanoTime() > end) {
                    return answer;
                }
            } catch (IOException cut) {
                if (System.nanoTime() > end) {
                    throw cut;
                }
            }
            TimeUnit.MILLISECONDS.sleep(MILLIS_BEFORE_AGAIN);
        }
    }

    /** Waits until so many more acts are done. */
    void passing(int more) throws InterruptedException {
        int reached = acts.get() + more;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_END);
        while (acts.get() < reached) {
            if (System.nanoTime() > end || working.stream().anyMatch(Future::isDone)) {
                throw new AssertionError("the work does not go on: " + faults);
            }
            TimeUnit.MILLISECONDS.sleep(MILLIS_BEFORE_AGAIN);
        }
    }

    /** Lets everybody end what they are at. */
    void end() throws Exception {
        over = true;
        for (Future<?> each : working) {
            each.get(SECONDS_TO_END, TimeUnit.SECONDS);
        }
    }

    /** The codes of the papers that were acknowledged, by the key each was sent under. */
    Map<String, String> papers() {
        return begun;
    }

    /** The number in the draft that was acknowledged last. */
    long lastKept() {
        return kept.get();
    }

    /** Answers that nobody should have got. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() {
        over = true;
        people.shutdownNow();
    }
}
