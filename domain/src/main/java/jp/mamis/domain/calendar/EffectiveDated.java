package jp.mamis.domain.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What held on which day (有効期間つきの値): values by interval, in order of time, never two on one day. Gaps are
 * allowed.
 */
public record EffectiveDated<T>(List<Entry<T>> entries) {

    /** A value and the days on which it holds. */
    public record Entry<T>(Interval during, T value) {}

    public EffectiveDated {
        entries = List.copyOf(entries);
        for (int i = 1; i < entries.size(); i++) {
            if (!entries.get(i - 1).during().hasEndedBy(entries.get(i).during().from())) {
                throw new IllegalArgumentException("dated values overlap or are out of order");
            }
        }
    }

    public static <T> EffectiveDated<T> empty() {
        return new EffectiveDated<>(List.of());
    }

    /** One value from {@code from} on. */
    public static <T> EffectiveDated<T> since(LocalDate from, T value) {
        return new EffectiveDated<>(List.of(new Entry<>(Interval.since(from), value)));
    }

    /** The value that holds on {@code day}, or empty in a gap. */
    public Optional<T> on(LocalDate day) {
        return entries.stream()
                .filter(entry -> entry.during().contains(day))
                .map(Entry::value)
                .findFirst();
    }

    /** The entry that comes last in time, or empty when nothing ever held. */
    public Optional<Entry<T>> latest() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
    }

    /** {@code value} from {@code from} on: what held then ends on the day before, what would have begun later is dropped. */
    public EffectiveDated<T> with(LocalDate from, T value) {
        List<Entry<T>> next = new ArrayList<>(endingBefore(from).entries);
        next.add(new Entry<>(Interval.since(from), value));
        return new EffectiveDated<>(next);
    }

    /** The same up to the day before {@code day}, and nothing from then on. */
    public EffectiveDated<T> endingBefore(LocalDate day) {
        return new EffectiveDated<>(entries.stream()
                .filter(entry -> entry.during().from().isBefore(day))
                .map(entry -> entry.during().contains(day)
                        ? new Entry<>(entry.during().endingBefore(day), entry.value())
                        : entry)
                .toList());
    }
}
