package jp.mamis.application.accounts;

import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.kernel.Version;

/**
 * Somebody who stands in for a colleague.
 *
 * @param version of the deputy's account: what an end names as seen
 */
public record DeputyView(
        AccountId principal,
        LoginId principalLoginId,
        HolderName principalName,
        AccountId deputy,
        LoginId deputyLoginId,
        HolderName deputyName,
        Version version,
        Grant duty,
        Interval period) {}
