package jp.mamis.web.health;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** What this process measures of itself, as text that Prometheus reads. Counts and times, never whose. */
public final class Meters implements AutoCloseable {

    /** More routes than the portal has: what else is asked for is counted as one. */
    private static final int MOST_ROUTES = 500;

    private static final String OTHER = "other";

    /**
     * Connections of this process to the database.
     *
     * @param waiting who waits for one
     * @param most    how many there may be
     */
    public record Connections(int active, int idle, int waiting, int most) {}

    /**
     * The authorities in force.
     *
     * @param listAge      seconds since the oldest of the newest revocation lists was made: without end where one has none, and no
     *     number where there is no authority
     * @param listsUnlaid  newest lists that this node could not lay out as files
     * @param silent       those that no two officers let sign lists and answers
     * @param responderEnd when the first certificate of those who answer for them ends, in seconds since 1970: 0 where nobody
     *     answers for one, and no number where there is none
     * @param answersDue   certificates that wait for answers to be signed ahead
     * @param crowded      answers that were not signed while somebody waited, since as many as may were being signed
     * @param failed       those that a token which is open did not sign, or that were not tried since the clock was off
     */
    public record Authorities(
            DoubleSupplier listAge,
            DoubleSupplier listsUnlaid,
            DoubleSupplier silent,
            DoubleSupplier responderEnd,
            DoubleSupplier answersDue,
            LongSupplier crowded,
            LongSupplier failed) {}

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Set<String> routes = ConcurrentHashMap.newKeySet();
    private final LongSupplier slowStatements;
    private final Authorities authorities;

    /** @param slowStatements how many statements to the database took too long since the start */
    public Meters(Supplier<Connections> connections, LongSupplier slowStatements, Authorities authorities) {
        // Held here, since the meters themselves do not keep them.
        this.slowStatements = slowStatements;
        this.authorities = authorities;
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
        connections("active", connections, Connections::active);
        connections("idle", connections, Connections::idle);
        connections("waiting", connections, Connections::waiting);
        connections("most", connections, Connections::most);
        FunctionCounter.builder("mamis.database.slow.statements", this.slowStatements, LongSupplier::getAsLong)
                .description("Statements to the database that took longer than the limit")
                .register(registry);
        measure(this.authorities);
    }

    private void measure(Authorities of) {
        Gauge.builder("mamis.revocation.list.age", of.listAge(), DoubleSupplier::getAsDouble)
                .description("Age of the oldest of the newest revocation lists")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("mamis.revocation.lists.unlaid", of.listsUnlaid(), DoubleSupplier::getAsDouble)
                .description("Newest revocation lists that could not be laid out as files")
                .register(registry);
        Gauge.builder("mamis.status.inactive", of.silent(), DoubleSupplier::getAsDouble)
                .description("Authorities in force that are not activated for lists and answers about status")
                .register(registry);
        Gauge.builder("mamis.status.responder.end", of.responderEnd(), DoubleSupplier::getAsDouble)
                .description("When the first certificate of those who answer about status ends")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("mamis.status.answers.due", of.answersDue(), DoubleSupplier::getAsDouble)
                .description("Certificates that wait for answers to be signed ahead")
                .register(registry);
        FunctionCounter.builder("mamis.status.live.crowded", of.crowded(), LongSupplier::getAsLong)
                .description("Answers about status not signed while somebody waited, for want of room")
                .register(registry);
        FunctionCounter.builder("mamis.status.live.failed", of.failed(), LongSupplier::getAsLong)
                .description("Answers about status that an open token did not sign while somebody waited")
                .register(registry);
    }

    /** Whether this process holds a token open, so that lists and answers come by themselves. */
    public void tokenHeld(BooleanSupplier held) {
        Gauge.builder("mamis.status.token.held", () -> held.getAsBoolean() ? 1 : 0)
                .description("Whether this portal holds a token open for lists and answers about status")
                .register(registry);
    }

    private void connections(String state, Supplier<Connections> pool, ToDoubleFunction<Connections> number) {
        Gauge.builder("mamis.database.connections", () -> number.applyAsDouble(pool.get()))
                .description("Connections to the database, those who wait for one, and how many there may be")
                .tag("state", state)
                .register(registry);
    }

    /** @param route without anything that tells one person or procedure from another */
    void answered(String method, String route, int status, Duration took) {
        Timer.builder("http.server.requests")
                .description("Requests that were answered")
                .tag("method", method)
                .tag("route", known(route) ? route : OTHER)
                .tag("status", Integer.toString(status))
                .serviceLevelObjectives(
                        Duration.ofMillis(10),
                        Duration.ofMillis(50),
                        Duration.ofMillis(150),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(10))
                .register(registry)
                .record(took);
    }

    private boolean known(String route) {
        if (routes.size() < MOST_ROUTES) {
            routes.add(route);
        }
        return routes.contains(route);
    }

    String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
