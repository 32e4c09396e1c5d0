package jp.mamis.domain.qualification;

import java.time.LocalDate;
import java.util.Optional;

/** Whether somebody is a physician on a day (医師資格の状態). Computed from dated facts, never stored. */
public sealed interface PhysicianStanding {

    /** How it stands, for lists and texts. */
    enum Kind {
        PRACTISING,
        SUSPENDED,
        NOT_YET,
        NOT_PHYSICIAN,
        NOT_KNOWN
    }

    Kind kind();

    /** Whether the person is a physician on that day, be it one who must not practise. */
    default boolean isPhysician() {
        return kind() == Kind.PRACTISING || kind() == Kind.SUSPENDED;
    }

    /** The same, or nothing where nobody has proved it: unknown is not no. */
    default Optional<Boolean> provedPhysician() {
        return Optional.of(isPhysician()).filter(answer -> kind() != Kind.NOT_KNOWN);
    }

    /** The first day of how it stands, where there is one. */
    default Optional<LocalDate> since() {
        return Optional.empty();
    }

    /** The last day of how it stands, where one is known. */
    default Optional<LocalDate> lastDay() {
        return Optional.empty();
    }

    /** A physician who may practise, since the day of entry or of a licence given anew. */
    record Practising(LocalDate first) implements PhysicianStanding {
        @Override
        public Optional<LocalDate> since() {
            return Optional.of(first);
        }

        @Override
        public Kind kind() {
            return Kind.PRACTISING;
        }
    }

    /** A physician who must not practise, from {@code from} through {@code last}. */
    record Suspended(LocalDate from, LocalDate last) implements PhysicianStanding {
        @Override
        public Optional<LocalDate> since() {
            return Optional.of(from);
        }

        @Override
        public Optional<LocalDate> lastDay() {
            return Optional.of(last);
        }

        @Override
        public Kind kind() {
            return Kind.SUSPENDED;
        }
    }

    /** Entered in the register on a later day. */
    record NotYet(LocalDate entry) implements PhysicianStanding {
        @Override
        public Optional<LocalDate> lastDay() {
            return Optional.of(entry.minusDays(1));
        }

        @Override
        public Kind kind() {
            return Kind.NOT_YET;
        }
    }

    /** Not a physician any more since a day: the licence was cancelled, or the person died. */
    record NotPhysician(LocalDate from, FactKind why) implements PhysicianStanding {
        @Override
        public Optional<LocalDate> since() {
            return Optional.of(from);
        }

        @Override
        public Kind kind() {
            return Kind.NOT_PHYSICIAN;
        }
    }

    /** Nobody has proved an entry in the register. */
    record NotKnown() implements PhysicianStanding {
        @Override
        public Kind kind() {
            return Kind.NOT_KNOWN;
        }
    }
}
