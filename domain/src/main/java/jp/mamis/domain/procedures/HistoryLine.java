package jp.mamis.domain.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.AssociationId;

/**
 * One thing that happened to a procedure (経過), as applicant and bodies of the route may read it.
 *
 * @param body   the body that acted; empty for the applicant and the system
 * @param by     the account that acted; empty for the system
 * @param to     the body it was sent back to
 * @param reason why it was done, or what the applicant answered
 * @param boardDay of an approval or confirmation: the day it was given for, even when the step decided anew since; absent in lines
 *     written before it was kept
 */
public record HistoryLine(
        Instant at,
        Happening what,
        Optional<AssociationId> body,
        Optional<AccountId> by,
        Optional<AssociationId> to,
        Optional<Reason> reason,
        Optional<LocalDate> boardDay) {

    /** What happened. */
    public enum Happening {
        SUBMITTED,
        /** A body that asks about it learns that the applicant belongs to another of its layer. */
        OTHER_MEMBERSHIP_NOTED,
        REVIEW_STARTED,
        /** One person of the body has confirmed; the decision needs more. */
        CONFIRMED,
        APPROVED,
        SENT_BACK_TO_APPLICANT,
        SENT_BACK_TO_BODY,
        RESUBMITTED,
        REJECTED,
        WITHDRAWN,
        EXPIRED,
        COMPLETED,
        MEMBERSHIP_KEPT,
        MEMBERSHIP_CANCELLED
    }

    /** The applicant filed it. */
    public static HistoryLine submitted(AccountId account, Instant at) {
        return by(account, at, Happening.SUBMITTED);
    }

    /** A body is told that the applicant belongs to another body of its layer. */
    public static HistoryLine otherMembershipAt(AssociationId body, Instant at) {
        return plain(at, Happening.OTHER_MEMBERSHIP_NOTED, Optional.of(body), Optional.empty());
    }

    static HistoryLine by(AccountId account, Instant at, Happening what) {
        return plain(at, what, Optional.empty(), Optional.of(account));
    }

    static HistoryLine bySystem(Instant at, Happening what) {
        return plain(at, what, Optional.empty(), Optional.empty());
    }

    static HistoryLine of(Decision decision, Happening what) {
        return plain(decision.at(), what, Optional.of(decision.body()), Optional.of(decision.by()));
    }

    static HistoryLine approved(Decision decision, LocalDate boardDay) {
        return forDay(decision, Happening.APPROVED, boardDay);
    }

    static HistoryLine confirmed(Decision decision, LocalDate boardDay) {
        return forDay(decision, Happening.CONFIRMED, boardDay);
    }

    private static HistoryLine forDay(Decision decision, Happening what, LocalDate boardDay) {
        return new HistoryLine(
                decision.at(),
                what,
                Optional.of(decision.body()),
                Optional.of(decision.by()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(boardDay));
    }

    HistoryLine because(Reason why) {
        return new HistoryLine(at, what, body, by, to, Optional.of(why), boardDay);
    }

    HistoryLine sentTo(AssociationId lower) {
        return new HistoryLine(at, what, body, by, Optional.of(lower), reason, boardDay);
    }

    private static HistoryLine plain(Instant at, Happening what, Optional<AssociationId> body, Optional<AccountId> by) {
        return new HistoryLine(at, what, body, by, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
