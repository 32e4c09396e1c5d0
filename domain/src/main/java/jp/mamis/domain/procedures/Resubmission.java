package jp.mamis.domain.procedures;

import java.time.Instant;
import java.util.Optional;
import jp.mamis.domain.accounts.AccountId;

/**
 * An applicant's answer to what was sent back (再提出).
 *
 * @param request a request that {@link JoinPolicy} has accepted for what is still to be decided
 * @param answer  what the applicant says to the reason; needed where the request is as it was
 */
public record Resubmission(JoinRequest request, Optional<Reason> answer, AccountId by, Instant at) {}
