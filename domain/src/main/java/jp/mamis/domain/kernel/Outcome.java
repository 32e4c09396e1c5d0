package jp.mamis.domain.kernel;

import java.util.Optional;
import java.util.function.Function;

/** The answer to a request: accepted with a value, or refused with every reason at once. */
public sealed interface Outcome<T> {

    /** The request is granted. */
    record Accepted<T>(T value) implements Outcome<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> accepted, Function<? super Refusals, ? extends R> refused) {
            return accepted.apply(value);
        }
    }

    /** The business says no; nothing has changed. */
    record Refused<T>(Refusals reasons) implements Outcome<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> accepted, Function<? super Refusals, ? extends R> refused) {
            return refused.apply(reasons);
        }
    }

    /** Answers with one of the two functions. Stands in for the pattern switch that Java 17 lacks. */
    <R> R fold(Function<? super T, ? extends R> accepted, Function<? super Refusals, ? extends R> refused);

    static <T> Outcome<T> accepted(T value) {
        return new Accepted<>(value);
    }

    static <T> Outcome<T> refused(RefusalCode code) {
        return new Refused<>(Refusals.of(Refusal.of(code)));
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(Refusals.of(refusal));
    }

    static <T> Outcome<T> refused(Refusals reasons) {
        return new Refused<>(reasons);
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return fold(value -> accepted(change.apply(value)), Outcome::refused);
    }

    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return fold(next, Outcome::refused);
    }

    /** The accepted value, or empty when refused. */
    default Optional<T> accepted() {
        return fold(Optional::of, reasons -> Optional.empty());
    }

    /** The reasons, or empty when accepted. */
    default Optional<Refusals> refusals() {
        return fold(value -> Optional.empty(), Optional::of);
    }
}
