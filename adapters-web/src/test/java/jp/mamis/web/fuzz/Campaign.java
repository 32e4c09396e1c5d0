package jp.mamis.web.fuzz;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import jp.mamis.web.fuzz.Target.Field;
import jp.mamis.web.fuzz.Target.Kind;

/** Finds everything in a running portal that takes input, and sends it what nobody should. */
final class Campaign {

    private static final int AT_ONCE = 3;
    private static final int ENOUGH = 40;
    private static final List<String> OF_ADMINISTRATION = List.of("jma", "admin", "prefecture");

    private final Wire wire;
    private final Ids ids = new Ids();
    private final Map<String, Actor> actors = new LinkedHashMap<>();
    private final List<Target> targets;
    private final Shots shots;
    private final long seed;
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> reached = new ConcurrentHashMap<>();

    /** Everybody logs in and walks through all pages. */
    Campaign(int port, String password, long seed) {
        this.seed = seed;
        wire = new Wire(port);
        Roles.ALL.forEach(role -> actors.put(role, new Actor(role, password, wire)));
        Map<String, Target> walked = Walk.by(List.copyOf(actors.values()), ids);
        JsonObject document = document();
        List<Target> operations = operations(document);
        targets = Stream.concat(operations.stream(), walked.values().stream()).toList();
        shots = new Shots(targets, actors, ids, seed);
    }

    List<Target> targets() {
        return targets;
    }

    Map<String, Actor> actors() {
        return actors;
    }

    /** The faults found, each with what leads to it again. Ends early where there are many. */
    List<String> run(int from, int to) throws InterruptedException, ExecutionException {
        AtomicInteger next = new AtomicInteger(from);
        ExecutorService many = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                running.add(many.submit(() -> {
                    for (int n = next.getAndIncrement(); n < to && faults.size() < ENOUGH; n = next.getAndIncrement()) {
                        one(n);
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            many.shutdownNow();
            many.awaitTermination(1, TimeUnit.MINUTES);
        }
        return List.copyOf(faults);
    }

    /** How many answers of each status there were. */
    Map<Integer, Integer> statuses() {
        Map<Integer, Integer> all = new TreeMap<>();
        statuses.forEach((status, count) -> all.put(status, count.get()));
        return all;
    }

    /** Targets that were answered by 2xx or a redirect to elsewhere than the log-in, so that more than the door was tried. */
    Map<String, Integer> reached() {
        Map<String, Integer> all = new TreeMap<>();
        reached.forEach((shape, count) -> all.put(shape, count.get()));
        return all;
    }

    private void one(int number) {
        Shot shot = shots.number(number);
        Wire.Answer answer = wire.exchange(shot.bytes());
        judge(shot, answer);
        String place = answer.header("Location").orElse("");
        boolean toTheDoor = answer.status() == 401 || place.contains("/login");
        if (toTheDoor && shot.honest() && !shot.target().path().startsWith("/login")) {
            shot.actor().logIn(shot.usedBearer());
        }
        if (answer.status() < 400 && !toTheDoor) {
            reached.computeIfAbsent(shot.target().shape(), none -> new AtomicInteger())
                    .incrementAndGet();
        }
        if (place.contains("answer=")) {
            judge(shot, shot.actor().get(place.replaceFirst("^https?://[^/]*", "")));
        }
        ids.seenIn(place);
    }

    private void judge(Shot shot, Wire.Answer answer) {
        statuses.computeIfAbsent(answer.status(), none -> new AtomicInteger()).incrementAndGet();
        List<String> wrong = Verdict.on(answer);
        if (!wrong.isEmpty()) {
            String said = answer.body().substring(0, Math.min(600, answer.body().length()));
            faults.add(wrong + " " + answer.status() + ", seed " + seed + ": " + shot + "\nanswer: " + said);
        }
    }

    private Actor actor(String role) {
        return Objects.requireNonNull(actors.get(role), role);
    }

    private JsonObject document() {
        String text = actor(Actor.STRANGER).read("/api/v1/openapi.json").body();
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private List<Target> operations(JsonObject document) {
        List<Target> all = new ArrayList<>();
        document.getJsonObject("paths")
                .forEach((path, operations) -> operations.asJsonObject().forEach((method, said) -> {
                    JsonObject operation = said.asJsonObject();
                    List<Field> query = operation.getJsonArray("parameters").getValuesAs(JsonObject.class).stream()
                            .filter(parameter -> parameter.getString("in").equals("query"))
                            .map(parameter -> new Field(parameter.getString("name"), List.of(), true))
                            .toList();
                    String verb = method.toUpperCase(Locale.ROOT);
                    all.add(new Target(Kind.API, verb, path, query, List.of(), body(document, operation), users(path)));
                    if (verb.equals("GET") && !path.contains("{")) {
                        actors.values()
                                .forEach(actor ->
                                        ids.listedAt(path, actor.read(path).body()));
                    }
                    if (verb.equals("GET") && path.matches("/api/v1/associations/\\{code}/[^{]*")) {
                        List.of("district", "prefecture", "jma").forEach(role -> {
                            String own = path.replace("{code}", Roles.office(role));
                            ids.listedAt(own, actor(role).read(own).body());
                        });
                    }
                }));
        return all;
    }

    private static List<String> users(String path) {
        if (path.matches("/api/v1/(me|drafts|files|procedures).*")) {
            return List.of("doctor", "nonmember");
        }
        if (path.matches("/api/v1/associations(/\\{code}/(names|mergers|split|dissolution))?")) {
            return OF_ADMINISTRATION;
        }
        if (path.startsWith("/api/v1/associations/{code}/")) {
            return List.of("district", "district", "district", "prefecture", "jma", "county");
        }
        return Roles.ALL;
    }

    private static Optional<JsonObject> body(JsonObject document, JsonObject operation) {
        return Optional.ofNullable(operation.getJsonObject("requestBody"))
                .map(body -> body.getJsonObject("content").getJsonObject("application/json"))
                .map(json -> Json.createObjectBuilder(json.getJsonObject("schema"))
                        .add("components", document.getJsonObject("components"))
                        .build());
    }
}
