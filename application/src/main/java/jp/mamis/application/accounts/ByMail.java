package jp.mamis.application.accounts;

import java.time.Duration;
import java.time.LocalDate;
import jp.mamis.application.mail.LetterAllowances;
import jp.mamis.application.mail.LinkSeal;
import jp.mamis.domain.accounts.Account;

/**
 * What it takes to set passwords by mail.
 *
 * @param validity how long a link counts
 */
public record ByMail(ResetLinks links, LetterAllowances allowances, LinkSeal seal, Duration validity) {

    /**
     * Whether a password may be set by mail: not for who holds a duty, since staff of any body of a doctor may change the
     * doctor's mail address, and would take over the duty with it.
     */
    static boolean mayServe(Account account, LocalDate today) {
        return account.isActive() && account.bodiesOn(today).isEmpty();
    }
}
