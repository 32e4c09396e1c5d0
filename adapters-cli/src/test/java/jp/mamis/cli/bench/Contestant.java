package jp.mamis.cli.bench;

import java.util.Objects;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * One side of a comparison.
 *
 * @param answer  what it answers, in a form that the other side's answer equals
 * @param measure does it once more; the figure in the unit of the comparison
 */
record Contestant(Supplier<?> answer, DoubleSupplier measure) {

    private static final double NANOS_PER_MILLI = 1_000_000;

    /** Measured in milliseconds for each of so many repetitions. */
    static Contestant timed(int repetitions, Supplier<?> act) {
        return new Contestant(act, () -> {
            long begun = System.nanoTime();
            for (int i = 0; i < repetitions; i++) {
                Objects.requireNonNull(act.get());
            }
            return (System.nanoTime() - begun) / NANOS_PER_MILLI / repetitions;
        });
    }
}
