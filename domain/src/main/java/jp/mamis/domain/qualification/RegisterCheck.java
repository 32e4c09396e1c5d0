package jp.mamis.domain.qualification;

import java.time.LocalDate;
import java.util.Optional;

/** What is known about a register number from its source (医籍照合): every number is to be checked once by someone. */
public sealed interface RegisterCheck {

    /** How a number stands, by name. */
    enum State {
        UNCHECKED,
        CONFIRMED,
        MISMATCHED
    }

    /** Against what, on which day and by whom. */
    record Finding(RegisterSource source, LocalDate on, Officer officer) {}

    /** Nobody has looked yet (未確認). */
    record Unchecked() implements RegisterCheck {
        @Override
        public State state() {
            return State.UNCHECKED;
        }

        @Override
        public Optional<Finding> finding() {
            return Optional.empty();
        }
    }

    /** Name and number agree with the source (確認済). */
    record Confirmed(Finding found) implements RegisterCheck {
        @Override
        public State state() {
            return State.CONFIRMED;
        }

        @Override
        public Optional<Finding> finding() {
            return Optional.of(found);
        }
    }

    /** Name and number do not agree with the source (不一致). */
    record Mismatched(Finding found) implements RegisterCheck {
        @Override
        public State state() {
            return State.MISMATCHED;
        }

        @Override
        public Optional<Finding> finding() {
            return Optional.of(found);
        }
    }

    State state();

    /** How the check was made, or empty while nobody has looked. */
    Optional<Finding> finding();

    /** What somebody found who has looked. */
    static RegisterCheck of(boolean agrees, Finding found) {
        return agrees ? new Confirmed(found) : new Mismatched(found);
    }

    static RegisterCheck unchecked() {
        return new Unchecked();
    }
}
