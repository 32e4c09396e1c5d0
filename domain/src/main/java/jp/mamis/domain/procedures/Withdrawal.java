package jp.mamis.domain.procedures;

import java.time.Instant;
import java.util.Optional;
import jp.mamis.domain.accounts.AccountId;

/**
 * An applicant's taking back of a filing (取下げ).
 *
 * @param by     the account of the applicant, or of whoever entered it
 * @param reason why, when the applicant says so
 * @param paper  where an office entered it
 */
public record Withdrawal(AccountId by, Instant at, Optional<Reason> reason, Optional<PaperEntry> paper) {

    /** By the applicant. */
    public Withdrawal(AccountId by, Instant at, Optional<Reason> reason) {
        this(by, at, reason, Optional.empty());
    }

    HistoryLine line() {
        HistoryLine done = HistoryLine.by(by, at, HistoryLine.Happening.WITHDRAWN);
        HistoryLine entered = paper.map(done::from).orElse(done);
        return reason.map(entered::because).orElse(entered);
    }
}
