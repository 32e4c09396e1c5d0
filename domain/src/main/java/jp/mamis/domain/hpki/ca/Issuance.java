package jp.mamis.domain.hpki.ca;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far the making of a certificate has come (発行). It is planned under a number; its bytes are prepared and kept; only then
 * may a token sign them. Whatever stops in between is accounted for: without bytes it is abandoned, with bytes it may have been
 * signed, and is signed again over the very same bytes or written off with its number revoked.
 */
public sealed interface Issuance {

    /** As it stands in the store; never renamed. */
    enum State {
        PLANNED,
        PREPARED,
        ISSUED,
        WRITTEN_OFF,
        ABANDONED
    }

    /** Longer than it takes to prepare what was planned. */
    Duration PREPARING = Duration.ofMinutes(2);

    CertificateOrder order();

    State state();

    /** What is to be signed, where it was prepared. */
    default Optional<Der> toBeSigned() {
        return Optional.empty();
    }

    /** The certificate, where there is one. */
    default Optional<Der> certificate() {
        return Optional.empty();
    }

    /** When it came to an end. */
    default Optional<Instant> endedAt() {
        return Optional.empty();
    }

    /** The state it comes out of; none where it begins. */
    default Optional<State> before() {
        return Optional.empty();
    }

    /** Whether something is still to happen. */
    default boolean unfinished() {
        return endedAt().isEmpty();
    }

    /** A number is taken, and nothing else has happened. */
    record Planned(CertificateOrder order) implements Issuance {

        @Override
        public State state() {
            return State.PLANNED;
        }

        public Prepared prepared(Der bytes) {
            return new Prepared(order, bytes);
        }

        public Abandoned abandoned(Instant at) {
            return new Abandoned(order, at);
        }

        /** Whether whoever planned it must have stopped. */
        public boolean isLeft(Instant now) {
            return order.plannedAt().plus(PREPARING).isBefore(now);
        }
    }

    /** The bytes are kept. From now on a token may have signed them. */
    record Prepared(CertificateOrder order, Der bytes) implements Issuance {

        @Override
        public State state() {
            return State.PREPARED;
        }

        @Override
        public Optional<Der> toBeSigned() {
            return Optional.of(bytes);
        }

        @Override
        public Optional<State> before() {
            return Optional.of(State.PLANNED);
        }

        public Issued issued(Der signed, Instant at) {
            return new Issued(order, bytes, signed, at);
        }

        /** Its number is to be revoked beside. */
        public WrittenOff writtenOff(Instant at) {
            return new WrittenOff(order, bytes, at);
        }
    }

    /** There is a certificate. */
    record Issued(CertificateOrder order, Der bytes, Der signed, Instant at) implements Issuance {

        @Override
        public State state() {
            return State.ISSUED;
        }

        @Override
        public Optional<Der> toBeSigned() {
            return Optional.of(bytes);
        }

        @Override
        public Optional<Der> certificate() {
            return Optional.of(signed);
        }

        @Override
        public Optional<Instant> endedAt() {
            return Optional.of(at);
        }

        @Override
        public Optional<State> before() {
            return Optional.of(State.PREPARED);
        }
    }

    /** It may have been signed, nobody has it, and its number is revoked. */
    record WrittenOff(CertificateOrder order, Der bytes, Instant at) implements Issuance {

        @Override
        public State state() {
            return State.WRITTEN_OFF;
        }

        @Override
        public Optional<Der> toBeSigned() {
            return Optional.of(bytes);
        }

        @Override
        public Optional<Instant> endedAt() {
            return Optional.of(at);
        }

        @Override
        public Optional<State> before() {
            return Optional.of(State.PREPARED);
        }
    }

    /** It was never signed. Its number is not given again. */
    record Abandoned(CertificateOrder order, Instant at) implements Issuance {

        @Override
        public State state() {
            return State.ABANDONED;
        }

        @Override
        public Optional<Instant> endedAt() {
            return Optional.of(at);
        }

        @Override
        public Optional<State> before() {
            return Optional.of(State.PLANNED);
        }
    }
}
