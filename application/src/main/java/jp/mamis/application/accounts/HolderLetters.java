package jp.mamis.application.accounts;

import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.mail.Letter;
import jp.mamis.domain.mail.MailKind;

/** Letters to holders of accounts in place of mail that could not be delivered. */
public final class HolderLetters {

    private final Accounts accounts;
    private final HolderMail mail;

    HolderLetters(Accounts accounts, HolderMail mail) {
        this.accounts = accounts;
        this.mail = mail;
    }

    /** Puts a mail that its server refused into the tray, in the running transaction; nothing where it tells of no account. */
    public void instead(Letter refused) {
        if (refused.kind().about() == MailKind.Subject.ACCOUNT) {
            accounts.find(new AccountId(refused.subject())).ifPresent(account -> mail.instead(account, refused));
        }
    }
}
