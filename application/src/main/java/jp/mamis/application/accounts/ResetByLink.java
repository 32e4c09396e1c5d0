package jp.mamis.application.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.CredentialHash;
import jp.mamis.domain.accounts.LinkToken;
import jp.mamis.domain.accounts.LogInFailures;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.Password;
import jp.mamis.domain.accounts.PasswordPolicy;
import jp.mamis.domain.accounts.ResetLink;
import jp.mamis.domain.accounts.TokenDigest;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.mail.MailKind;

/**
 * Sets a password with a link from a mail (メールによるパスワード再設定). Every session of the account, every other link and a
 * lock after failures end, and the holder is told by mail.
 */
public final class ResetByLink {

    /** The password is wiped by whoever made it. */
    public record Command(LinkToken token, Password newPassword) {}

    private static final UUID NOBODY = new UUID(0, 0);

    private final Foundation foundation;
    private final AccountPorts ports;
    private final ResetLinks links;
    private final HolderMail mail;

    ResetByLink(Foundation foundation, AccountPorts ports, ResetLinks links, HolderMail mail) {
        this.foundation = foundation;
        this.ports = ports;
        this.links = links;
        this.mail = mail;
    }

    /** Whose password the link sets, as long as it counts. */
    public Outcome<LoginId> opens(LinkToken token, Caller caller) {
        Instant now = foundation.time().now();
        Outcome<LoginId> answer = foundation
                .work()
                .readOnly(() -> behind(token.digest(), now))
                .map(account -> Outcome.accepted(account.loginId()))
                .orElseGet(() -> Outcome.refused(AccountRefusal.LINK_NOT_VALID));
        return foundation.answered(answer, NOBODY, caller);
    }

    public Outcome<LoginId> reset(Command command, Caller caller) {
        return opens(command.token(), caller)
                .then(loginId -> PasswordPolicy.judge(command.newPassword(), loginId))
                .then(password -> {
                    CredentialHash hash = ports.hashing().hash(password);
                    return foundation.work().inTransaction(() -> settle(command.token(), hash, caller));
                });
    }

    private Optional<Account> behind(TokenDigest digest, Instant now) {
        return links.find(digest)
                .filter(link -> link.countsAt(now))
                .map(ResetLink::account)
                .flatMap(ports.accounts()::find)
                .filter(account -> ByMail.mayServe(account, JapanTime.today(now)));
    }

    /**
     * Holds the log-in ID and all links of the account, in the order of every act that sets a password, before it looks
     * again: two links used at once come one after the other.
     */
    private Outcome<LoginId> settle(LinkToken token, CredentialHash hash, Caller caller) {
        Instant now = foundation.time().now();
        Optional<AccountId> named = links.find(token.digest()).map(ResetLink::account);
        named.flatMap(ports.accounts()::find)
                .ifPresent(account -> ports.attempts().claim(account.loginId()));
        named.ifPresent(links::claim);
        Optional<Account> proved = behind(token.digest(), now);
        proved.ifPresent(account -> secure(account, hash, now));
        Outcome<LoginId> answer = proved.map(account -> Outcome.accepted(account.loginId()))
                .orElseGet(() -> Outcome.refused(AccountRefusal.LINK_NOT_VALID));
        record(named, proved, caller, answer);
        return answer;
    }

    private void secure(Account account, CredentialHash hash, Instant now) {
        ports.attempts().keep(account.loginId(), LogInFailures.NONE, now);
        ports.accounts().save(account.secured(hash));
        ports.sessions().endAll(account.id());
        links.endAll(account.id(), now);
        mail.tell(account, MailKind.ACCOUNT_PASSWORD_SET, now);
    }

    private void record(Optional<AccountId> named, Optional<Account> proved, Caller caller, Outcome<?> answer) {
        Caller who = proved.map(account -> SessionDesk.holder(account, caller)).orElse(caller);
        long version = proved.map(account -> account.version().next().number()).orElse(0L);
        foundation
                .audit()
                .record(
                        who,
                        Optional.empty(),
                        Intention.RESET_PASSWORD,
                        named.map(AccountId::value).orElse(NOBODY),
                        version,
                        answer,
                        Detail.of("by", "mail"));
    }
}
