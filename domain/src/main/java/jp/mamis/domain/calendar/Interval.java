package jp.mamis.domain.calendar;

import java.time.LocalDate;
import java.util.Optional;
import jp.mamis.domain.kernel.MalformedValue;

/**
 * Consecutive days (期間), half-open: {@code from} is the first day inside, {@code until} the first day outside, absent
 * when no end is known. Holds at least one day. People speak of the last day (退会日 is the last day of membership), so
 * there are factories and questions for it.
 */
public record Interval(LocalDate from, Optional<LocalDate> until) {

    public Interval {
        if (until.isPresent() && !from.isBefore(until.get())) {
            throw new IllegalArgumentException("an interval holds at least one day");
        }
    }

    /** From {@code from} on, without a known end. */
    public static Interval since(LocalDate from) {
        return new Interval(from, Optional.empty());
    }

    /** From {@code from} to the day before {@code until}. */
    public static Interval between(LocalDate from, LocalDate until) {
        return new Interval(from, Optional.of(until));
    }

    /** From {@code from} to {@code lastDay}, both inside. */
    public static Interval throughLastDay(LocalDate from, LocalDate lastDay) {
        return between(from, lastDay.plusDays(1));
    }

    /**
     * From {@code from} to {@code lastDay}, as people enter them.
     *
     * @throws MalformedValue of kind {@code last-day} when the last day lies before the first
     */
    public static Interval entered(LocalDate from, LocalDate lastDay) {
        if (lastDay.isBefore(from)) {
            throw new MalformedValue("last-day", lastDay.toString());
        }
        return throughLastDay(from, lastDay);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !hasEndedBy(day);
    }

    /** The last day inside, or empty while no end is known. */
    public Optional<LocalDate> lastDay() {
        return until.map(day -> day.minusDays(1));
    }

    /** No end is known. */
    public boolean isOpen() {
        return until.isEmpty();
    }

    /** Whether {@code day} comes after the last day. */
    public boolean hasEndedBy(LocalDate day) {
        return until.isPresent() && !day.isBefore(until.get());
    }

    /** Whether some day lies in both. Intervals that merely adjoin do not overlap. */
    public boolean overlaps(Interval other) {
        return !hasEndedBy(other.from) && !other.hasEndedBy(from);
    }

    /** What of it lies on {@code day} and after; empty where it has ended by then. */
    public Optional<Interval> from(LocalDate day) {
        return hasEndedBy(day) ? Optional.empty() : Optional.of(from.isBefore(day) ? new Interval(day, until) : this);
    }

    /** Whether every day of {@code other} lies in this. */
    public boolean encloses(Interval other) {
        boolean begun = !other.from.isBefore(from);
        boolean lasts = until.map(
                        end -> other.until.filter(day -> !day.isAfter(end)).isPresent())
                .orElse(true);
        return begun && lasts;
    }

    /** The same beginning, with {@code day} as the first day outside. */
    public Interval endingBefore(LocalDate day) {
        return between(from, day);
    }

    /** The same beginning, with {@code lastDay} as the last day inside. */
    public Interval endingOn(LocalDate lastDay) {
        return throughLastDay(from, lastDay);
    }
}
