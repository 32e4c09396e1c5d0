package jp.mamis.domain.consent;

import java.time.Instant;
import jp.mamis.domain.accounts.AccountId;

/** That the holder of an account agreed to a version of a document (同意の記録). It is never taken back, only followed. */
public record Consent(AccountId account, Edition edition, Instant at) {}
