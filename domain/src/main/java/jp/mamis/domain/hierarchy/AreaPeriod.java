package jp.mamis.domain.hierarchy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.kernel.MalformedValue;

/**
 * The days on which a body has a part of its area (担当する期間).
 *
 * @param from the first day; empty: since ever
 * @param to   the last day; empty: for good
 */
public record AreaPeriod(Optional<LocalDate> from, Optional<LocalDate> to) {

    public static final AreaPeriod ALWAYS = new AreaPeriod(Optional.empty(), Optional.empty());

    private static final String BETWEEN = "～";
    private static final String ANY_BETWEEN = "[～〜~]";
    private static final String DAY = "([0-9０-９]{4}[年/.-]|[0-9０-９]{8}|明治|大正|昭和|平成|令和)[0-9０-９年月日元/.-]*";

    /** @throws MalformedValue of kind {@code area-period} when it ends before it begins */
    public AreaPeriod {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new MalformedValue("area-period", from.get() + BETWEEN + to.get());
        }
    }

    /** Whether a text is meant as one: each end that is named begins with a year; {@code 1～3} are numbers of blocks. */
    static boolean isOne(String text) {
        return text.matches(DAY + ANY_BETWEEN + "(" + DAY + ")?") || text.matches(ANY_BETWEEN + DAY);
    }

    /**
     * Takes {@code 2026-04-01～2027-03-31}, {@code 2026-04-01～} and {@code ～2027-03-31}.
     *
     * @throws MalformedValue of kind {@code area-period} or {@code date}
     */
    public static AreaPeriod parse(String typed) {
        String[] ends = typed.strip().split(ANY_BETWEEN, -1);
        if (ends.length != 2) {
            throw new MalformedValue("area-period", typed);
        }
        return new AreaPeriod(day(ends[0]), day(ends[1]));
    }

    private static Optional<LocalDate> day(String typed) {
        return Optional.of(typed.strip()).filter(Predicate.not(String::isEmpty)).map(JapaneseDate::parse);
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return from.map(LocalDate::toString).orElse("")
                + BETWEEN
                + to.map(LocalDate::toString).orElse("");
    }

    public boolean contains(LocalDate day) {
        return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
    }

    /** Whether some day belongs to both. */
    boolean meets(AreaPeriod other) {
        return !endsBefore(other) && !other.endsBefore(this);
    }

    private boolean endsBefore(AreaPeriod other) {
        return to.isPresent() && other.from.isPresent() && to.get().isBefore(other.from.get());
    }
}
