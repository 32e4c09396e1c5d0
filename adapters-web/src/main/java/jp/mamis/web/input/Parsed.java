package jp.mamis.web.input;

import java.util.Optional;

/** What became of one field. Its value may be taken only when the whole input is free of faults. */
public final class Parsed<T> {

    private final Optional<T> value;

    private Parsed(Optional<T> value) {
        this.value = value;
    }

    static <T> Parsed<T> of(T value) {
        return new Parsed<>(Optional.of(value));
    }

    static <T> Parsed<T> faulty() {
        return new Parsed<>(Optional.empty());
    }

    /** Whether there is a value to take. */
    boolean isSound() {
        return value.isPresent();
    }

    /** The value, or nothing of a faulty field. */
    public Optional<T> known() {
        return value;
    }

    /**
     * The value.
     *
     * @throws IllegalStateException when the field is faulty: a bug of the caller, who has not asked the input first
     */
    public T get() {
        return value.orElseThrow(() -> new IllegalStateException("the field is faulty"));
    }
}
