package jp.mamis.domain.procedures;

import java.util.Set;
import jp.mamis.domain.hierarchy.AssociationId;

/** How a procedure looks from one body of its route (処理状況): what its work list sorts by. */
public enum OfficeState {
    /** 未着: bodies below decide first; the body sees a slip. */
    COMING,
    /** 未処理: it is this body's turn. */
    OPEN,
    /** 審査中: someone at this body has taken it up. */
    IN_REVIEW,
    /** 差戻し中: this body waits for the applicant's answer. */
    SENT_BACK,
    /** 承認済（上位待ち）: approved here, not yet by all above. */
    PASSED_ON,
    /** 完了: approved here and by all above. */
    COMPLETED,
    /** 却下: here, or before this body had decided. */
    REJECTED,
    /** 承認（上位で却下）: approved here, and a body above has refused. */
    REJECTED_ABOVE,
    /** 取下げ（会員資格の判断待ち）: taken back, and this body has to keep or cancel the membership it had begun. */
    TO_SETTLE,
    /** 取下げ, nothing left to do here. */
    WITHDRAWN,
    /** 期限切れ. */
    EXPIRED,

    /** 入会終了: the procedure is over, and another body's decision has ended the membership this one had begun. */
    MEMBERSHIP_ENDED,

    /** 対象外: this body had acted on it, and an answer of the applicant's asks for it no longer. */
    LEFT_OUT;

    /** Where the body itself has something to do. */
    public static final Set<OfficeState> WAITING_HERE = Set.of(OPEN, IN_REVIEW, TO_SETTLE);

    /** Whether somebody still has to decide. */
    public boolean isUnderWay() {
        return compareTo(PASSED_ON) <= 0 || this == TO_SETTLE;
    }

    /** The state of {@code procedure} as {@code body}, which is or was on its route, sees it. */
    public static OfficeState of(Procedure procedure, AssociationId body) {
        if (procedure.filing().route().indexOf(body) < 0) {
            return LEFT_OUT;
        }
        return switch (procedure.state()) {
            case SUBMITTED, SENT_BACK ->
                ofStep(procedure.filing().route().of(body).orElseThrow());
            case COMPLETED -> COMPLETED;
            case REJECTED -> ended(procedure, body, rejected(procedure, body));
            case WITHDRAWN ->
                ((WithdrawnProcedure) procedure).toDecide().contains(body)
                        ? TO_SETTLE
                        : ended(procedure, body, WITHDRAWN);
            case EXPIRED -> EXPIRED;
        };
    }

    private static OfficeState ended(Procedure procedure, AssociationId body, OfficeState otherwise) {
        return procedure.filing().isEndedByAnother(body) ? MEMBERSHIP_ENDED : otherwise;
    }

    /** What a body has decided stays its decision, whatever one above decides. */
    private static OfficeState rejected(Procedure procedure, AssociationId body) {
        return procedure.filing().route().of(body).orElseThrow() instanceof Step.Approved ? REJECTED_ABOVE : REJECTED;
    }

    private static OfficeState ofStep(Step step) {
        return switch (step.code()) {
            case WAITING -> COMING;
            case OPEN -> OPEN;
            case IN_REVIEW -> IN_REVIEW;
            case APPROVED -> PASSED_ON;
            case SENT_BACK -> SENT_BACK;
            case REJECTED -> REJECTED;
        };
    }
}
