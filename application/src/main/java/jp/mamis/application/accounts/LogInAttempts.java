package jp.mamis.application.accounts;

import java.time.Instant;
import jp.mamis.domain.accounts.LogInFailures;
import jp.mamis.domain.accounts.LoginId;

/**
 * Failures by log-in ID, kept alike for IDs that exist and IDs that do not, so that nothing tells them apart. The ID itself
 * is not kept, since people type passwords into the wrong field.
 */
public interface LogInAttempts {

    /** The failures in a row, none when nothing is known. Others who ask for the same ID wait until this transaction ends. */
    LogInFailures claim(LoginId loginId);

    /** Keeps {@code failures} as of {@code at}; {@link LogInFailures#NONE} forgets the ID. */
    void keep(LoginId loginId, LogInFailures failures, Instant at);

    /**
     * Forgets IDs whose last failure lies before {@code before}, the oldest {@code most} of them, passing over those that
     * another transaction holds; answers how many.
     */
    int forgetBefore(Instant before, int most);
}
