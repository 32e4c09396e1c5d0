package jp.mamis.cli.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What was measured, as a table or as lines of JSON. */
final class Report {

    private static final String LINE = "%-4s %-28s %10s %21s %10s %21s %6s %5s  %-26s %s%n";

    private final PrintStream out;
    private final boolean json;

    Report(PrintStream out, boolean json) {
        this.out = out;
        this.json = json;
    }

    void begin() {
        if (json) {
            out.printf(Locale.ROOT, "{\"machine\":\"%s\"}%n", machine());
        } else {
            out.println(machine());
            out.printf(LINE, "", "", "ours", "least-most", "floor", "least-most", "ratio", "sent", "goal", "");
        }
    }

    void tell(Duel.Result result) {
        Duel duel = result.duel();
        if (json) {
            out.printf(
                    Locale.ROOT,
                    "{\"id\":\"%s\",\"name\":\"%s\",\"unit\":\"%s\",\"ours\":%.3f,\"oursLeast\":%.3f,\"oursMost\":%.3f,"
                            + "\"floor\":%.3f,\"floorLeast\":%.3f,\"floorMost\":%.3f,\"ratio\":%.3f,\"statements\":%s,"
                            + "\"goal\":\"%s\",\"met\":%b}%n",
                    duel.id(),
                    duel.name(),
                    duel.unit(),
                    result.ours().median(),
                    result.ours().least(),
                    result.ours().greatest(),
                    result.floor().median(),
                    result.floor().least(),
                    result.floor().greatest(),
                    result.ratio(),
                    duel.statements().isPresent() ? duel.statements().getAsInt() : "null",
                    duel.goal().words(),
                    result.met());
            return;
        }
        out.printf(
                LINE,
                duel.id(),
                duel.name(),
                figure(result.ours().median()) + duel.unit(),
                spread(result.ours()),
                figure(result.floor().median()) + duel.unit(),
                spread(result.floor()),
                figure(result.ratio()),
                duel.statements().isPresent() ? duel.statements().getAsInt() : "",
                duel.goal().words(),
                result.met() ? "met" : "MISSED");
    }

    /** What cannot be measured on this machine. */
    void leftOut(String id, String why) {
        out.printf(Locale.ROOT, json ? "{\"id\":\"%s\",\"leftOut\":\"%s\"}%n" : "%-4s not measured: %s%n", id, why);
    }

    /** A figure that has a limit and no floor. */
    void note(String id, String name, double value, String unit, double limit) {
        if (json) {
            out.printf(
                    Locale.ROOT,
                    "{\"id\":\"%s\",\"name\":\"%s\",\"unit\":\"%s\",\"ours\":%.3f,\"limit\":%.3f,\"met\":%b}%n",
                    id,
                    name,
                    unit,
                    value,
                    limit,
                    value <= limit);
        } else {
            String goal = "<= " + figure(limit) + " " + unit;
            out.printf(
                    LINE, id, name, figure(value) + unit, "", "", "", "", "", goal, value <= limit ? "met" : "MISSED");
        }
    }

    private static String spread(Duel.Figures figures) {
        return figure(figures.least()) + "-" + figure(figures.greatest());
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.0f", value);
    }

    private static String machine() {
        return Runtime.getRuntime().availableProcessors() + " processors, " + processor() + ", Java "
                + System.getProperty("java.version") + ", load " + load();
    }

    private static String processor() {
        return read("/proc/cpuinfo").stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown processor");
    }

    /** Of the last minute: what is measured on a busy machine says less. */
    private static String load() {
        return read("/proc/loadavg").stream()
                .findFirst()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .orElse("unknown");
    }

    private static List<String> read(String file) {
        try {
            return Files.exists(Path.of(file)) ? Files.readAllLines(Path.of(file)) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
