package jp.mamis.web.boot;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/** A figure that is dear to measure: measured at most once a minute, however often it is asked for. */
final class MinuteFigure implements DoubleSupplier {

    private static final long KEPT = Duration.ofMinutes(1).toNanos();

    private final DoubleSupplier measure;
    private final LongSupplier nanos;
    private double figure = Double.NaN;
    private long measured;

    /** @param nanos a clock that only goes forward, in nanoseconds from any moment on */
    MinuteFigure(DoubleSupplier measure, LongSupplier nanos) {
        this.measure = measure;
        this.nanos = nanos;
        measured = nanos.getAsLong() - KEPT;
    }

    /** What cannot be measured keeps nothing: whoever asks next tries again. */
    @Override
    public synchronized double getAsDouble() {
        if (nanos.getAsLong() - measured >= KEPT) {
            figure = measure.getAsDouble();
            measured = nanos.getAsLong();
        }
        return figure;
    }
}
