package jp.mamis.domain.procedures;

import java.time.Instant;
import java.util.Optional;
import jp.mamis.domain.accounts.AccountId;

/**
 * An applicant's taking back of a filing (取下げ).
 *
 * @param reason why, when the applicant says so
 */
public record Withdrawal(AccountId by, Instant at, Optional<Reason> reason) {}
