package jp.mamis.application.accounts;

import java.time.Duration;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.LoginSessionId;

/**
 * Somebody known by a session: the caller for use cases, and what a page's head shows.
 *
 * @param left how long the session can last at the most, however much it is used
 */
public record SignedIn(
        Caller caller, LoginSessionId session, AccountId account, LoginId loginId, HolderName holder, Duration left) {}
