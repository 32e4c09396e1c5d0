package jp.mamis.cli.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * B5: pages a second for eight readers. The floor sends each page's own statements, as the server has logged them, by bare
 * JDBC, and fetches as many bytes of a file from the same portal.
 */
final class PageDuels {

    private static final int READERS = 8;
    private static final int PAGES = 400;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final String FILE = "/static/css/mamis.css";

    private record Page(String name, String path, String reader) {}

    private static final List<Page> PAGES_READ = List.of(
            new Page("My Page", "/my", "doctor"),
            new Page("work queue of a prefecture", "/office/14000", "prefecture"),
            new Page("finder of the nearest body, not logged in", "/associations/find", ""));

    private final Nation nation;
    private final Portal portal;
    private final Path data;

    PageDuels(Nation nation, Portal portal, Path data) {
        this.nation = nation;
        this.portal = portal;
        this.data = data;
    }

    List<Duel> all() {
        return PAGES_READ.stream().map(this::duel).toList();
    }

    private Duel duel(Page page) {
        String cookie = page.reader().isEmpty() ? "" : "session=" + portal.tokenOf(page.reader());
        int bytes = portal.page(page.path(), cookie).getBytes(StandardCharsets.UTF_8).length;
        ServerLog log = new ServerLog(data);
        List<LoggedStatement> statements = log.during(() -> portal.page(page.path(), cookie));
        return new Duel(
                "B5",
                page.name() + ", " + READERS + " readers",
                "/s",
                new Contestant(statements::size, () -> rate(connection -> portal.page(page.path(), cookie))),
                new Contestant(
                        statements::size,
                        () -> rate(connection -> {
                            LoggedStatement.playAll(statements, connection);
                            portal.part(FILE, bytes);
                        })),
                Goal.atLeast(0.6),
                OptionalInt.of(statements.size()));
    }

    /** What a reader does for a page, who has a connection. */
    private interface Reading {
        void of(Connection connection) throws SQLException;
    }

    private double rate(Reading reading) {
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        List<Callable<Integer>> shares = new ArrayList<>();
        for (int reader = 0; reader < READERS; reader++) {
            shares.add(() -> nation.onConnection(connection -> {
                try {
                    connection.setAutoCommit(false);
                    for (int page = 0; page < PAGES / READERS; page++) {
                        reading.of(connection);
                    }
                    return PAGES / READERS;
                } catch (SQLException failure) {
                    throw new IllegalStateException(failure);
                }
            }));
        }
        try {
            long begun = System.nanoTime();
            int read = 0;
            for (Future<Integer> share : readers.invokeAll(shares)) {
                read += share.get();
            }
            return read * NANOS_PER_SECOND / (System.nanoTime() - begun);
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        } finally {
            readers.shutdownNow();
        }
    }
}
