package jp.mamis.domain.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.domain.kernel.Basis;

/**
 * A link in a mail that sets the password of one account once (再設定用リンク), as it is kept.
 *
 * @param expiresAt first instant at which it no longer counts
 * @param usedAt    when it set a password or was overtaken by another that did
 */
@Basis(
        document = "our choice",
        rule = "A link that sets a password counts once and for 30 minutes unless set otherwise; a password set by one"
                + " link ends the other links of the account.")
public record ResetLink(UUID id, AccountId account, TokenDigest digest, Instant expiresAt, Optional<Instant> usedAt) {

    /** How long a link counts where nothing else is set. */
    public static final Duration VALIDITY = Duration.ofMinutes(30);

    public boolean countsAt(Instant now) {
        return usedAt.isEmpty() && now.isBefore(expiresAt);
    }
}
