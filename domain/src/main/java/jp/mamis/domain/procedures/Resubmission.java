package jp.mamis.domain.procedures;

import java.time.Instant;
import java.util.Optional;
import jp.mamis.domain.accounts.AccountId;

/**
 * An applicant's answer to what was sent back (再提出).
 *
 * @param request a request that {@link JoinPolicy} has accepted for what is still to be decided
 * @param answer  what the applicant says to the reason; needed where the request and the registered data are as they were
 * @param by      the account of the applicant, or of whoever entered it
 * @param paper   where an office entered it
 * @param amended whether of the registered data something is otherwise, since it was sent back, that deciding bodies read
 */
public record Resubmission(
        JoinRequest request,
        Optional<Reason> answer,
        AccountId by,
        Instant at,
        Optional<PaperEntry> paper,
        boolean amended) {

    /** By the applicant. */
    public Resubmission(JoinRequest request, Optional<Reason> answer, AccountId by, Instant at) {
        this(request, answer, by, at, Optional.empty(), false);
    }

    HistoryLine line() {
        HistoryLine done = HistoryLine.by(by, at, HistoryLine.Happening.RESUBMITTED);
        HistoryLine entered = paper.map(done::from).orElse(done);
        return answer.map(entered::because).orElse(entered);
    }
}
