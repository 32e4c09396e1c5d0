package jp.mamis.cli.bench;

import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.JMA;
import static jp.mamis.domain.fixture.Associations.KANAGAWA;
import static jp.mamis.domain.fixture.Associations.YOKOHAMA;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.mamis.application.procedures.JoinScene;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.persistence.Database;
import jp.mamis.persistence.DatabaseSettings;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.WatchedDatabase;
import jp.mamis.persistence.embedded.Durability;
import jp.mamis.persistence.embedded.EmbeddedPostgres;

/**
 * B8: approvals in four tiers by eight writers, each doctor's one after the other. The floor sends the very statements with
 * the very values that ours sent, to a copy of the same database, and commits as often.
 */
final class ApprovalDuel implements AutoCloseable {

    private static final int WRITERS = 8;
    private static final int DOCTORS = 80;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final List<Association> PATH = List.of(AOBA, YOKOHAMA, KANAGAWA, JMA);
    private static final String FILED = "bench_filed";

    private final EmbeddedPostgres server;
    private final List<Receipt> filed = new ArrayList<>();
    private final List<List<Recording.Script>> scripts = new ArrayList<>();
    private int copies;

    /** @param folder where a database of its own is kept */
    ApprovalDuel(Path folder) {
        server = EmbeddedPostgres.open(folder.resolve("postgres"), Durability.KEPT);
        execute("drop database if exists " + FILED);
        execute("create database " + FILED);
        try (Database database = WatchedDatabase.open(named(FILED), pool -> pool)) {
            JoinScene scene = sceneOn(database).prepared(DOCTORS);
            for (int doctor = 1; doctor <= DOCTORS; doctor++) {
                filed.add(scene.filed(doctor));
            }
        }
        record();
    }

    Duel duel() {
        return new Duel(
                "B8",
                "approvals, " + WRITERS + " writers",
                "/s",
                new Contestant(() -> DOCTORS * PATH.size(), this::ours),
                new Contestant(() -> scripts.stream().mapToInt(List::size).sum(), this::floor),
                Goal.atLeast(0.5),
                OptionalInt.of((int) Math.round(scripts.stream()
                        .flatMap(List::stream)
                        .mapToInt(Recording.Script::statements)
                        .average()
                        .orElseThrow())));
    }

    private void record() {
        Recording recording = new Recording();
        onCopy(settings -> {
            try (Database database = WatchedDatabase.open(settings, recording::on)) {
                JoinScene scene = sceneOn(database);
                for (Receipt receipt : filed) {
                    List<Recording.Script> acts = new ArrayList<>();
                    Receipt last = receipt;
                    for (Association body : PATH) {
                        recording.taken();
                        last = scene.approved(last, body);
                        acts.add(recording.taken());
                    }
                    scripts.add(acts);
                }
            }
            return 0.0;
        });
    }

    private double ours() {
        return onCopy(settings -> {
            try (Database database = WatchedDatabase.open(settings.withPoolSize(WRITERS), pool -> pool)) {
                JoinScene scene = sceneOn(database);
                return rate(doctor -> {
                    scene.approved(filed.get(doctor), PATH.toArray(Association[]::new));
                });
            }
        });
    }

    private double floor() {
        return onCopy(settings -> {
            ThreadLocal<Connection> own = ThreadLocal.withInitial(() -> connected(settings));
            return rate(doctor -> {
                for (Recording.Script act : scripts.get(doctor)) {
                    act.play(own.get());
                }
            });
        });
    }

    /** What one writer does for a doctor. */
    private interface Deed {
        void doFor(int doctor) throws SQLException;
    }

    private static double rate(Deed deed) {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Callable<Integer>> all = new ArrayList<>();
            for (int doctor = 0; doctor < DOCTORS; doctor++) {
                int of = doctor;
                all.add(() -> {
                    deed.doFor(of);
                    return of;
                });
            }
            long begun = System.nanoTime();
            for (Future<Integer> one : writers.invokeAll(all)) {
                one.get();
            }
            return DOCTORS * PATH.size() * NANOS_PER_SECOND / (System.nanoTime() - begun);
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        } finally {
            writers.shutdownNow();
        }
    }

    /** What is done on a database of its own. */
    private interface OnCopy {
        double done(DatabaseSettings settings);
    }

    private double onCopy(OnCopy act) {
        String name = "bench_" + ++copies;
        execute("drop database if exists " + name + " with (force)");
        execute("create database " + name + " template " + FILED);
        try {
            return act.done(named(name));
        } finally {
            execute("drop database " + name + " with (force)");
        }
    }

    private static JoinScene sceneOn(Database database) {
        return new JoinScene(TestAdapters.over(database).ports());
    }

    private DatabaseSettings named(String name) {
        return BenchDatabases.named(server, name);
    }

    private static Connection connected(DatabaseSettings settings) {
        try {
            String url = settings.url() + (settings.url().contains("?") ? "&" : "?")
                    + "currentSchema=mamis&stringtype=unspecified";
            Connection connection = DriverManager.getConnection(url, settings.user(), settings.password());
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void execute(String sql) {
        BenchDatabases.execute(server.settings(), sql);
    }

    @Override
    public void close() {
        execute("drop database if exists " + FILED + " with (force)");
        server.close();
    }
}
