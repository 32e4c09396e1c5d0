package jp.mamis.domain.qualification;

import java.time.Instant;
import java.util.UUID;

/**
 * How a fact about a qualification was taken back (医師資格の記録の取消し).
 *
 * @param by the account of whoever took it back
 */
public record Withdrawal(FactId fact, WithdrawalReason reason, UUID by, Instant at) {}
