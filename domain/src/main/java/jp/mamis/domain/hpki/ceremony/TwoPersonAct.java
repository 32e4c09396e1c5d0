package jp.mamis.domain.hpki.ceremony;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;

/**
 * What one person asked for and another confirmed (2名による承認).
 *
 * @param confirmedBy empty as long as it waits
 */
@Basis(
        document = "our choice",
        article = "acts of two persons",
        rule = "What one officer asks for about keys waits a day for another; after that it is asked for anew.",
        note = "So that nobody confirms long afterwards what was wished for under other circumstances.")
public record TwoPersonAct(
        AccountId askedBy, Instant askedAt, Optional<AccountId> confirmedBy, Optional<Instant> confirmedAt) {

    /** For how long a request about keys waits. */
    public static final Duration WAITS = Duration.ofDays(1);

    /** What somebody does about it. */
    public enum Move {
        ASK,
        /** As the second person. */
        CONFIRM,
        /** What was asked for and not confirmed. */
        TAKE_BACK
    }

    public static TwoPersonAct askedBy(AccountId by, Instant at) {
        return new TwoPersonAct(by, at, Optional.empty(), Optional.empty());
    }

    public boolean isConfirmed() {
        return confirmedBy.isPresent();
    }

    /** Whether it waits for a second person at {@code at}. */
    public boolean isWaitingAt(Instant at) {
        return !isConfirmed() && at.isBefore(askedAt.plus(WAITS));
    }

    /** The second person, who is not the one who asked. */
    Outcome<TwoPersonAct> confirmed(AccountId by, Instant at) {
        return by.equals(askedBy)
                ? Outcome.refused(CeremonyRefusal.SECOND_PERSON_NEEDED)
                : Outcome.accepted(new TwoPersonAct(askedBy, askedAt, Optional.of(by), Optional.of(at)));
    }

    /**
     * What becomes of it; nothing once it was taken back.
     *
     * @param before nothing where nobody has asked
     */
    static Outcome<Next> moved(Next before, Move move, AccountId by, Instant at) {
        Optional<TwoPersonAct> waits = before.act().filter(act -> act.isWaitingAt(at));
        boolean done = before.act().filter(TwoPersonAct::isConfirmed).isPresent();
        return switch (move) {
            case ASK ->
                waits.isPresent() || done
                        ? Outcome.refused(CeremonyRefusal.ALREADY_ASKED)
                        : Outcome.accepted(new Next(Optional.of(askedBy(by, at))));
            case CONFIRM ->
                waits.map(act -> act.confirmed(by, at).map(both -> new Next(Optional.of(both))))
                        .orElseGet(() -> Outcome.refused(CeremonyRefusal.NOTHING_TO_CONFIRM));
            case TAKE_BACK ->
                waits.isPresent()
                        ? Outcome.accepted(new Next(Optional.empty()))
                        : Outcome.refused(CeremonyRefusal.NOTHING_TO_CONFIRM);
        };
    }

    /** Where it stands: asked for, confirmed, or nothing. */
    record Next(Optional<TwoPersonAct> act) {}
}
