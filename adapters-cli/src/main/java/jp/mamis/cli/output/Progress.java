package jp.mamis.cli.output;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;

/** Tells on standard error how far long work has come: each second over itself on a terminal, else a line each ten. */
public final class Progress {

    private final PrintWriter err;
    private final Words words;
    private final boolean terminal;
    private final LongSupplier nanoseconds;
    private final long begun;
    private long told;

    public Progress(PrintWriter err, Words words, boolean terminal, LongSupplier nanoseconds) {
        this.err = err;
        this.words = words;
        this.terminal = terminal;
        this.nanoseconds = nanoseconds;
        this.begun = nanoseconds.getAsLong();
        this.told = begun;
    }

    /** Says that {@code done} of {@code all} are done, if it is time to. */
    public void at(long done, long all) {
        long now = nanoseconds.getAsLong();
        Duration pause = Duration.ofSeconds(terminal ? 1 : 10);
        if (now - told < pause.toNanos()) {
            return;
        }
        told = now;
        String text = words.get("cli.progress", Map.of("done", done, "all", all, "rate", rate(done, now)));
        if (terminal) {
            err.print("\r" + text);
        } else {
            err.println(text);
        }
        err.flush();
    }

    /** How much of it was done in a second on the average. */
    private long rate(long done, long now) {
        return done * Duration.ofSeconds(1).toNanos() / Math.max(1, now - begun);
    }

    /** Whole seconds since the beginning. */
    public long seconds() {
        return Duration.ofNanos(nanoseconds.getAsLong() - begun).toSeconds();
    }

    /** Ends the line on a terminal. */
    public void end() {
        if (terminal) {
            err.println();
            err.flush();
        }
    }
}
