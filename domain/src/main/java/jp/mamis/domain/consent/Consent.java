package jp.mamis.domain.consent;

import java.time.Instant;
import java.util.Optional;
import jp.mamis.domain.accounts.AccountId;

/**
 * That the holder of an account agreed to a version of a document (同意の記録). It is never taken back, only followed.
 *
 * @param from where in the network; empty for what came by no network, or was kept before that was
 */
public record Consent(AccountId account, Edition edition, Instant at, Optional<NetworkAddress> from) {}
