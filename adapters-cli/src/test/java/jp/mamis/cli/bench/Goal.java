package jp.mamis.cli.bench;

import java.util.Locale;
import java.util.function.BiPredicate;

/**
 * How far ours may be from its floor.
 *
 * @param words as the tables print it
 * @param met   whether it is, by the medians of ours and of the floor
 */
record Goal(String words, BiPredicate<Double, Double> met) {

    /** Milliseconds: at most so many times the floor, and some more. */
    static Goal atMost(double times, double more) {
        return new Goal(
                String.format(Locale.ROOT, "<= %.1f x + %.0f ms", times, more),
                (ours, floor) -> ours <= times * floor + more);
    }

    /** Milliseconds: at most so many times the floor where that takes over 10 ms, else 15 ms more; never above the limit. */
    static Goal ofAnswer(double times, double limit) {
        return new Goal(
                String.format(Locale.ROOT, "<= %.0f x (below 10 ms: + 15 ms), <= %.0f ms", times, limit),
                (ours, floor) -> ours <= (floor > 10 ? times * floor : floor + 15) && ours <= limit);
    }

    /** A rate: at least such a part of the floor. */
    static Goal atLeast(double part) {
        return new Goal(String.format(Locale.ROOT, ">= %.0f %%", part * 100), (ours, floor) -> ours >= part * floor);
    }

    /** A rate: at least such a part of the floor, and never below the least. */
    static Goal atLeast(double part, double least) {
        return new Goal(
                String.format(Locale.ROOT, ">= %.0f %%, >= %.0f", part * 100, least),
                (ours, floor) -> ours >= part * floor && ours >= least);
    }

    /** At most so many times the floor, and never above the limit. */
    static Goal within(double times, double limit) {
        return new Goal(
                String.format(Locale.ROOT, "<= %.1f x, <= %.0f", times, limit),
                (ours, floor) -> ours <= times * floor && ours <= limit);
    }
}
