package jp.mamis.domain.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.AssociationId;

/**
 * One thing that happened to a procedure (経過), as applicant and bodies of the route may read it.
 *
 * @param body   the body that acted, or entered it for the applicant; empty where the applicant or the system acted
 * @param by     the account that acted; empty for the system
 * @param to     the body it was sent back to
 * @param reason why it was done, or what the applicant answered
 * @param boardDay of an approval or confirmation: the day it was given for, even when the step decided anew since; absent in lines
 *     written before it was kept
 * @param begins of an approval: the first day of membership it was given with; absent in lines written before it was kept
 * @param ended  the memberships of this procedure that ended with it, lowest body first
 * @param before of an answer: what was asked for until then
 * @param filledOn of what was filled in by hand and entered by an office: the day on the paper
 * @param inPlaceOf of an approval or confirmation: those whose deputy it was given as beside the own word, where everybody was
 *     asked; it outlasts the confirmations
 */
public record HistoryLine(
        Instant at,
        Happening what,
        Optional<AssociationId> body,
        Optional<AccountId> by,
        Optional<AssociationId> to,
        Optional<Reason> reason,
        Optional<LocalDate> boardDay,
        Optional<LocalDate> begins,
        List<EndedMembership> ended,
        Optional<JoinRequest> before,
        Optional<LocalDate> filledOn,
        Set<AccountId> inPlaceOf) {

    public HistoryLine {
        ended = List.copyOf(ended);
        inPlaceOf = Set.copyOf(inPlaceOf);
    }

    /** What happened. */
    public enum Happening {
        SUBMITTED,
        /** A body that asks about it learns that the applicant belongs to another of its layer. */
        OTHER_MEMBERSHIP_NOTED,
        /** The body that asked about it takes the doctor in all the same. */
        OTHER_MEMBERSHIP_ALLOWED,
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
        MEMBERSHIP_CANCELLED;

        /** Whether the applicant does it, be it that an office enters it. */
        public boolean isOfApplicant() {
            return this == SUBMITTED || this == RESUBMITTED || this == WITHDRAWN;
        }
    }

    /** The applicant filed it. */
    public static HistoryLine submitted(AccountId account, Instant at) {
        return by(account, at, Happening.SUBMITTED);
    }

    /** The same, which staff of a body have entered for the applicant from paper. */
    public HistoryLine from(PaperEntry paper) {
        return new HistoryLine(
                at,
                what,
                Optional.of(paper.body()),
                by,
                to,
                reason,
                boardDay,
                begins,
                ended,
                before,
                paper.filledOn(),
                inPlaceOf);
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

    static HistoryLine approved(Decision decision, LocalDate boardDay, LocalDate begins) {
        return of(decision, Happening.APPROVED).dated(Optional.of(boardDay), Optional.of(begins));
    }

    static HistoryLine confirmed(Decision decision, LocalDate boardDay) {
        return of(decision, Happening.CONFIRMED).dated(Optional.of(boardDay), Optional.empty());
    }

    HistoryLine inPlaceOf(Set<AccountId> absent) {
        return new HistoryLine(at, what, body, by, to, reason, boardDay, begins, ended, before, filledOn, absent);
    }

    /** Whether somebody at the body did it. */
    public boolean isActOf(AssociationId other) {
        return by.isPresent() && body.equals(Optional.of(other));
    }

    /** Whether the body decided by it, be it that somebody else has to do something. */
    boolean isDecisionOf(AssociationId other) {
        boolean decides = !what.isOfApplicant() && what != Happening.REVIEW_STARTED;
        return isActOf(other) && decides && what != Happening.CONFIRMED;
    }

    HistoryLine because(Reason why) {
        return new HistoryLine(
                at, what, body, by, to, Optional.of(why), boardDay, begins, ended, before, filledOn, inPlaceOf);
    }

    HistoryLine sentTo(AssociationId lower) {
        return new HistoryLine(
                at, what, body, by, Optional.of(lower), reason, boardDay, begins, ended, before, filledOn, inPlaceOf);
    }

    HistoryLine ending(List<EndedMembership> memberships) {
        return new HistoryLine(
                at, what, body, by, to, reason, boardDay, begins, memberships, before, filledOn, inPlaceOf);
    }

    HistoryLine insteadOf(JoinRequest earlier) {
        return new HistoryLine(
                at, what, body, by, to, reason, boardDay, begins, ended, Optional.of(earlier), filledOn, inPlaceOf);
    }

    private HistoryLine dated(Optional<LocalDate> board, Optional<LocalDate> first) {
        return new HistoryLine(at, what, body, by, to, reason, board, first, ended, before, filledOn, inPlaceOf);
    }

    private static HistoryLine plain(Instant at, Happening what, Optional<AssociationId> body, Optional<AccountId> by) {
        return new HistoryLine(
                at,
                what,
                body,
                by,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }
}
