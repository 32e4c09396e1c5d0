package jp.mamis.cli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The log of a nation's database server, which tells every statement while it is asked to. */
final class ServerLog {

    private static final int TRIES = 5;
    private static final long NANOS_TO_SETTLE = 500_000_000;
    private static final Pattern ENTRY = Pattern.compile(
            "(?ms)^\\d{4}-\\S+ \\S+ \\S+ \\[\\d+] (LOG:  (?:execute [^:]+|statement): |DETAIL:  Parameters: )(.*?)(?=^\\d{4}-\\d\\d-\\d\\d |\\z)");

    private final Path cluster;

    ServerLog(Path data) {
        this.cluster = data.resolve("postgres/cluster");
    }

    /** What an act sends; the fewest of several tries, since tasks of the portal may send something meanwhile. */
    List<LoggedStatement> during(Runnable act) {
        telling("all");
        try {
            return IntStream.range(0, TRIES)
                    .mapToObj(attempt -> once(act))
                    .min(Comparator.comparingInt(List::size))
                    .orElseThrow();
        } finally {
            telling("none");
        }
    }

    private List<LoggedStatement> once(Runnable act) {
        int before = said().length();
        act.run();
        List<LoggedStatement> statements = new ArrayList<>();
        Matcher entry = ENTRY.matcher(said().substring(before));
        while (entry.find()) {
            String text = entry.group(2).strip();
            if (entry.group(1).startsWith("DETAIL")) {
                LoggedStatement last = statements.remove(statements.size() - 1);
                statements.add(LoggedStatement.of(last.sql(), text));
            } else if (!text.matches("(?i)begin|commit|rollback|set transaction .*")) {
                statements.add(LoggedStatement.of(text, ""));
            }
        }
        return statements;
    }

    // By the server's own file: the role that we work in may not ask for this.
    private void telling(String which) {
        try {
            Files.writeString(
                    cluster.resolve("postgresql.conf"),
                    "\nlog_statement = '" + which + "'\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.APPEND);
            String server =
                    Files.readAllLines(cluster.resolve("postmaster.pid")).get(0);
            new ProcessBuilder("kill", "-HUP", server.strip())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // Each session of the server takes the new setting up at its next statement or a moment later.
        LockSupport.parkNanos(NANOS_TO_SETTLE);
    }

    private String said() {
        try {
            return Files.readString(cluster.resolve("server.log"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
