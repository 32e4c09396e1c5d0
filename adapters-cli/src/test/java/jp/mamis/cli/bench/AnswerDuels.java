package jp.mamis.cli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.stream.DoubleStream;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.persistence.DatabaseSettings;

/** P4 and P5: answers about status that were signed ahead, from the portal, beside a file that it hands out. */
final class AnswerDuels implements AutoCloseable {

    private static final Askers CROWD = new Askers(8, 8_000);
    private static final int ALONE = 4_000;
    private static final int PERCENTILE = 99;
    private static final double NANOS_PER_MILLI = 1_000_000;
    /** About as long as an answer. */
    private static final String FILE = "/static/css/tokens.css";

    private final BenchAuthority authority;
    private final Portal portal;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpRequest question;
    private final HttpRequest file;

    /** @param folder where a database of its own is kept */
    AnswerDuels(Path folder) {
        authority = new BenchAuthority(folder);
        Der asked = authority.question();
        authority.answered();
        DatabaseSettings database = authority.settings();
        // The portal lives at the time of the ceremony, or the answers would be of another day.
        Duration ahead = Duration.between(Clock.systemUTC().instant(), authority.now());
        portal = Portal.on(
                authority.files(),
                Map.of(
                        "MAMIS_DATABASE_URL", database.url(),
                        "MAMIS_DATABASE_USER", database.user(),
                        "MAMIS_DATABASE_PASSWORD", database.password(),
                        "MAMIS_REALM", "demonstration",
                        "MAMIS_REHEARSAL_MEMBERS", "0",
                        "MAMIS_CLOCK_OFFSET", ahead.toString()));
        question = HttpRequest.newBuilder(portal.address("/ocsp"))
                .header("Content-Type", "application/ocsp-request")
                .POST(HttpRequest.BodyPublishers.ofByteArray(asked.bytes()))
                .build();
        file = HttpRequest.newBuilder(portal.address(FILE)).build();
    }

    Duel crowded() {
        BooleanSupplier ours = () -> isGood(question);
        BooleanSupplier floor = () -> isGood(file);
        return new Duel(
                "P4",
                "answers signed ahead, " + CROWD.asking() + " ask",
                "/s",
                new Contestant(ours::getAsBoolean, () -> CROWD.rate(ours)),
                new Contestant(floor::getAsBoolean, () -> CROWD.rate(floor)),
                Goal.atLeast(0.8),
                OptionalInt.empty());
    }

    /** @return the milliseconds that 99 of 100 answers on one connection do not exceed */
    double almostAll() {
        double[] took = DoubleStream.generate(this::once).limit(ALONE).sorted().toArray();
        return took[took.length * PERCENTILE / 100];
    }

    private double once() {
        long begun = System.nanoTime();
        if (!isGood(question)) {
            throw new IllegalStateException("an answer did not come");
        }
        return (System.nanoTime() - begun) / NANOS_PER_MILLI;
    }

    private boolean isGood(HttpRequest asked) {
        try {
            HttpResponse<byte[]> answer = client.send(asked, HttpResponse.BodyHandlers.ofByteArray());
            // An answer that says "try later" is as short as its status.
            return answer.statusCode() == 200 && answer.body().length > 500;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        portal.close();
        authority.close();
    }
}
