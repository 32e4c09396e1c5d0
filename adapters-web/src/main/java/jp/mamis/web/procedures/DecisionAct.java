package jp.mamis.web.procedures;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.procedures.OfficePage;
import jp.mamis.web.problem.RejectedRequest;

/** What a body does about a procedure, as addresses name it. */
enum DecisionAct {
    REVIEW,
    APPROVAL,
    RETURN,
    REJECTION,
    /** After a withdrawal: the membership stays. */
    KEEP,
    /** After a withdrawal: the membership is cancelled. */
    CANCEL;

    /** Whether it has a page of its own, where more is asked. */
    boolean asksMore() {
        return this == APPROVAL || this == RETURN || this == REJECTION || this == CANCEL;
    }

    /**
     * Whether the page that asks more may be opened now.
     *
     * @param anew whether the reader wishes to begin the confirmations anew
     */
    boolean isOpen(OfficePage.Full seen, boolean anew) {
        boolean turn = seen.boardDays().isPresent()
                && seen.hindrance().filter(OfficePage.Hindrance::isOwn).isEmpty();
        return switch (this) {
            case REVIEW, KEEP -> false;
            case CANCEL -> seen.toDecide();
            case RETURN, REJECTION -> turn;
            case APPROVAL ->
                turn
                        && seen.hindrance()
                                .filter(hindrance -> !anew || !hindrance.anew())
                                .isEmpty();
        };
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws RejectedRequest {@code NOT_FOUND} for an address that names no act */
    static DecisionAct of(String slug) {
        return told(slug).orElseThrow(() -> new RejectedRequest(RejectedRequest.Reason.NOT_FOUND));
    }

    static Optional<DecisionAct> told(String slug) {
        return Stream.of(values()).filter(act -> act.slug().equals(slug)).findFirst();
    }
}
