package jp.mamis.domain.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.membership.MembershipId;

/**
 * One body's part in a procedure (審査段階). Begins waiting; opens when every body below has approved; ends approved or
 * rejected, unless it is sent back and starts again.
 */
public sealed interface Step {

    AssociationId body();

    /** The membership that an earlier approval of this step has begun; it stays until the step decides again. */
    Optional<MembershipId> begun();

    /** Stable text for stores, files and messages. */
    StepCode code();

    /** 未着: a body below has yet to decide. */
    record Waiting(AssociationId body, Optional<MembershipId> begun) implements Step {
        @Override
        public StepCode code() {
            return StepCode.WAITING;
        }
    }

    /** 未処理: it is this body's turn. */
    record Open(AssociationId body, Optional<MembershipId> begun, Instant since) implements Step {
        @Override
        public StepCode code() {
            return StepCode.OPEN;
        }
    }

    /**
     * 審査中: someone has taken it up.
     *
     * @param confirmations those given so far, where the body's decision needs more than one
     */
    record InReview(
            AssociationId body,
            Optional<MembershipId> begun,
            Instant since,
            AccountId reviewer,
            List<Confirmation> confirmations)
            implements Step {

        public InReview {
            confirmations = List.copyOf(confirmations);
        }

        @Override
        public StepCode code() {
            return StepCode.IN_REVIEW;
        }
    }

    /**
     * 承認: the body has taken the doctor in.
     *
     * @param boardDay the day the body decided (医師会処理年月日)
     * @param begins   the day from which the membership runs
     */
    record Approved(
            AssociationId body, MembershipId membership, Instant at, AccountId by, LocalDate boardDay, LocalDate begins)
            implements Step {
        @Override
        public Optional<MembershipId> begun() {
            return Optional.of(membership);
        }

        @Override
        public StepCode code() {
            return StepCode.APPROVED;
        }
    }

    /** 差戻し: the applicant has to answer. */
    record SentBack(AssociationId body, Optional<MembershipId> begun, Instant at, AccountId by) implements Step {
        @Override
        public StepCode code() {
            return StepCode.SENT_BACK;
        }
    }

    /** 却下: the body has refused. */
    record Rejected(AssociationId body, Instant at, AccountId by) implements Step {
        @Override
        public Optional<MembershipId> begun() {
            return Optional.empty();
        }

        @Override
        public StepCode code() {
            return StepCode.REJECTED;
        }
    }

    /** Whether it is this body's turn. */
    default boolean isUndecided() {
        return this instanceof Open || this instanceof InReview;
    }

    /** The states of a step by name. */
    enum StepCode {
        WAITING,
        OPEN,
        IN_REVIEW,
        APPROVED,
        SENT_BACK,
        REJECTED
    }
}
