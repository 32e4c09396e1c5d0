package jp.mamis.domain.hpki.ceremony;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hpki.ca.CaDuty;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;

/**
 * Two officers let a generation use its key for a purpose (活性化).
 *
 * @param act   who asked and who confirmed
 * @param hours how long it counts once confirmed; 0 where it does not end by itself
 * @param until when it ends by itself; never where none
 * @param ended when an officer ended it; or, which names nobody, the process that held the key did, or a database made from a
 *              backup
 */
@Basis(
        document = "our choice",
        article = "activation of keys",
        rule =
                "A key is used for issuing and for statements for at most twelve hours after two officers have activated it,"
                        + " and for telling status until an officer ends that, or a process that may hold the key open ends or starts.",
        note = "The limit is our choice.")
public record Activation(
        UUID id,
        CaGenerationId generation,
        Purpose purpose,
        TwoPersonAct act,
        int hours,
        Optional<Instant> until,
        Optional<Instant> ended,
        Optional<AccountId> endedBy) {

    /** The most hours of what ends by itself. */
    public static final int MOST_HOURS = 12;

    /** What the key may be used for. */
    public enum Purpose {
        /** Certificates. */
        ISSUING(true),
        /** Revocation lists and answers about status. */
        STATUS(false),
        /** Statements about qualifications. */
        STATEMENTS(true);

        private final boolean ends;

        Purpose(boolean ends) {
            this.ends = ends;
        }

        /** Whether authorities of that duty do so: a root certifies in ceremonies alone, and statements come of signing authorities. */
        public boolean isOf(CaDuty duty) {
            return switch (this) {
                case ISSUING -> duty != CaDuty.ROOT;
                case STATUS -> true;
                case STATEMENTS -> duty == CaDuty.SIGNING;
            };
        }

        /** Whether it lasts for some hours only. */
        public boolean endsByItself() {
            return ends;
        }
    }

    /** Whether it counts at {@code at}: from its confirmation to its end. */
    public boolean isActiveAt(Instant at) {
        return act.confirmedAt().filter(from -> !at.isBefore(from)).isPresent()
                && until.filter(end -> !at.isBefore(end)).isEmpty()
                && ended.filter(end -> !at.isBefore(end)).isEmpty();
    }

    /** Whether it waits for a second officer at {@code at}. */
    public boolean isWaitingAt(Instant at) {
        return act.isWaitingAt(at) && ended.isEmpty();
    }

    /** Another officer confirms it; from then on it counts. */
    public Outcome<Activation> confirmed(AccountId by, Instant at) {
        return isWaitingAt(at)
                ? act.confirmed(by, at)
                        .map(both -> new Activation(id, generation, purpose, both, hours, end(at), ended, endedBy))
                : Outcome.refused(CeremonyRefusal.NOTHING_TO_CONFIRM);
    }

    private Optional<Instant> end(Instant from) {
        return purpose.endsByItself() ? Optional.of(from.plus(Duration.ofHours(hours))) : Optional.empty();
    }

    /**
     * What it becomes as soon as another process may hold the key open than the one that officers saw: what has no end of its own ends,
     * what waits goes on to wait.
     */
    public Optional<Activation> endedWithProcess(Instant at) {
        return Optional.of(
                        new Activation(id, generation, purpose, act, hours, until, Optional.of(at), Optional.empty()))
                .filter(one -> !purpose.endsByItself() && isActiveAt(at));
    }

    /** One officer ends it, or takes back what waits. */
    public Outcome<Activation> ended(AccountId by, Instant at) {
        return isWaitingAt(at) || isActiveAt(at)
                ? Outcome.accepted(
                        new Activation(id, generation, purpose, act, hours, until, Optional.of(at), Optional.of(by)))
                : Outcome.refused(CeremonyRefusal.NOT_ACTIVE);
    }
}
