package jp.mamis.domain.procedures;

import java.time.Instant;
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
 */
public record HistoryLine(
        Instant at,
        Happening what,
        Optional<AssociationId> body,
        Optional<AccountId> by,
        Optional<AssociationId> to,
        Optional<Reason> reason) {

    /** What happened. */
    public enum Happening {
        SUBMITTED,
        REVIEW_STARTED,
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

    static HistoryLine by(AccountId account, Instant at, Happening what) {
        return new HistoryLine(at, what, Optional.empty(), Optional.of(account), Optional.empty(), Optional.empty());
    }

    static HistoryLine of(Decision decision, Happening what) {
        return new HistoryLine(
                decision.at(),
                what,
                Optional.of(decision.body()),
                Optional.of(decision.by()),
                Optional.empty(),
                Optional.empty());
    }

    HistoryLine because(Reason why) {
        return new HistoryLine(at, what, body, by, to, Optional.of(why));
    }

    HistoryLine sentTo(AssociationId lower) {
        return new HistoryLine(at, what, body, by, Optional.of(lower), reason);
    }
}
