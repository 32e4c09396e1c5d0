package jp.mamis.domain.hpki.ceremony;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;

/**
 * Every certificate in force of one generation gets another one from a newer generation (一斉再発行): ordered by two officers, worked on
 * by one process at a time, and gone on with wherever that died.
 *
 * @param act   who asked and who confirmed
 * @param total how many certificates were in force when it was confirmed
 * @param lease who works on it; empty while nobody does
 * @param end   when everything was done or somebody cancelled it
 */
@Basis(
        document = "our choice",
        article = "mass re-issue",
        rule =
                "One officer asks for a mass re-issue and another confirms it; one alone cancels it. To go on with what was cancelled"
                        + " takes two officers again. What is replaced is not revoked by it.",
        note = "For the change of an authority's generation, with which its profile may change.")
public record Reissue(
        UUID id, ReissueOrder order, TwoPersonAct act, int total, Optional<Lease> lease, Optional<End> end) {

    /** After so long without a sign, whoever works on it is given up. */
    public static final Duration LEASE = Duration.ofMinutes(1);

    /** Who works on it, and until when that counts. */
    public record Lease(UUID runner, Instant until) {}

    /** @param cancelledBy empty where everything was done */
    public record End(Instant at, Optional<AccountId> cancelledBy) {}

    /** As people are told. */
    public enum State {
        /** It waits for a second officer. */
        ASKED,
        /** It waits for somebody to work on it. */
        CONFIRMED,
        RUNNING,
        CANCELLED,
        DONE
    }

    public static Reissue asked(UUID id, ReissueOrder order, AccountId by, Instant at) {
        return new Reissue(id, order, TwoPersonAct.askedBy(by, at), 0, Optional.empty(), Optional.empty());
    }

    public State stateAt(Instant now) {
        if (end.isPresent()) {
            return end.flatMap(End::cancelledBy).isPresent() ? State.CANCELLED : State.DONE;
        }
        if (!act.isConfirmed()) {
            return State.ASKED;
        }
        return lease.filter(held -> held.until().isAfter(now)).isPresent() ? State.RUNNING : State.CONFIRMED;
    }

    /** Another officer confirms it. */
    public Outcome<Reissue> confirmed(AccountId by, int certificates, Instant at) {
        if (end.isPresent()) {
            return Outcome.refused(ReissueRefusal.REISSUE_ENDED);
        }
        return act.isWaitingAt(at)
                ? act.confirmed(by, at).map(both -> new Reissue(id, order, both, certificates, lease, end))
                : Outcome.refused(CeremonyRefusal.NOTHING_TO_CONFIRM);
    }

    /** Whether it was asked for so long ago, without a second officer, that it counts no more. */
    public boolean hasLapsedAt(Instant at) {
        return end.isEmpty() && !act.isConfirmed() && !act.isWaitingAt(at);
    }

    /** One officer ends it, or takes back what waits. */
    public Outcome<Reissue> cancelled(AccountId by, Instant at) {
        return end.isPresent()
                ? Outcome.refused(ReissueRefusal.REISSUE_ENDED)
                : Outcome.accepted(with(Optional.empty(), Optional.of(new End(at, Optional.of(by)))));
    }

    /** {@code runner} works on it, or still does; refused where nobody may, or somebody else does. */
    public Outcome<Reissue> taken(UUID runner, Instant now) {
        if (end.isPresent()) {
            return Outcome.refused(ReissueRefusal.REISSUE_ENDED);
        }
        if (!act.isConfirmed()) {
            return Outcome.refused(ReissueRefusal.REISSUE_NOT_CONFIRMED);
        }
        boolean elsewhere = lease.filter(held -> held.until().isAfter(now))
                .filter(held -> !held.runner().equals(runner))
                .isPresent();
        return elsewhere
                ? Outcome.refused(ReissueRefusal.REISSUE_RUNS_ELSEWHERE)
                : Outcome.accepted(with(Optional.of(new Lease(runner, now.plus(LEASE))), end));
    }

    /** {@code runner} works on it no longer. */
    public Reissue released(UUID runner) {
        return with(lease.filter(held -> !held.runner().equals(runner)), end);
    }

    /** Everything is done. */
    public Reissue done(Instant at) {
        return with(Optional.empty(), Optional.of(new End(at, Optional.empty())));
    }

    private Reissue with(Optional<Lease> nextLease, Optional<End> nextEnd) {
        return new Reissue(id, order, act, total, nextLease, nextEnd);
    }
}
