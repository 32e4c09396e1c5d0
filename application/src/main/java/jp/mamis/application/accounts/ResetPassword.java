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
import jp.mamis.domain.accounts.LogInFailures;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.OneUseCode;
import jp.mamis.domain.accounts.Password;
import jp.mamis.domain.accounts.PasswordPolicy;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.mail.MailKind;

/**
 * Sets a password with a one-use code (パスワード設定): the first one and every later one. Every session of the account
 * and every link to set a password ends, and a doctor is told by mail. Wrong codes count as failed log-ins, and nobody learns whether the ID or the code was wrong.
 */
public final class ResetPassword {

    /** The password is wiped by whoever made it. */
    public record Command(LoginId loginId, OneUseCode code, Password newPassword) {}

    private static final UUID NOBODY = new UUID(0, 0);

    private final Foundation foundation;
    private final AccountPorts ports;
    private final ResetLinks links;
    private final HolderMail mail;

    ResetPassword(Foundation foundation, AccountPorts ports, ResetLinks links, HolderMail mail) {
        this.foundation = foundation;
        this.ports = ports;
        this.links = links;
        this.mail = mail;
    }

    public Outcome<AccountId> reset(Command command, Caller caller) {
        return PasswordPolicy.judge(command.newPassword(), command.loginId()).then(password -> {
            CredentialHash hash = ports.hashing().hash(password);
            return foundation.work().inTransaction(() -> settle(command, hash, caller));
        });
    }

    private Outcome<AccountId> settle(Command command, CredentialHash hash, Caller caller) {
        Instant now = foundation.time().now();
        LogInFailures failures = ports.attempts().claim(command.loginId());
        String seal = ports.seal().seal(command.code());
        Optional<Account> named = ports.accounts().findByLoginId(command.loginId());
        Optional<Account> proved = named.filter(account -> !failures.lockAt(now) && account.awaits(seal, now));
        ports.attempts().keep(command.loginId(), proved.isPresent() ? LogInFailures.NONE : failures.oneMore(now), now);
        proved.ifPresent(account -> secure(account, hash, now));
        Outcome<AccountId> answer = proved.map(account -> Outcome.accepted(account.id()))
                .orElseGet(() -> Outcome.refused(
                        Refusal.of(AccountRefusal.CODE_NOT_VALID).at("code")));
        record(named, proved, caller, answer);
        return answer;
    }

    private void secure(Account account, CredentialHash hash, Instant now) {
        ports.accounts().save(account.secured(hash));
        ports.sessions().endAll(account.id());
        links.endAll(account.id(), now);
        mail.tell(account, MailKind.ACCOUNT_PASSWORD_SET, now);
    }

    private void record(Optional<Account> named, Optional<Account> proved, Caller caller, Outcome<?> answer) {
        Caller who = proved.map(account -> SessionDesk.holder(account, caller)).orElse(caller);
        UUID subject = named.map(account -> account.id().value()).orElse(NOBODY);
        long version = proved.map(account -> account.version().next().number()).orElse(0L);
        foundation
                .audit()
                .record(who, Optional.empty(), Intention.RESET_PASSWORD, subject, version, answer, Detail.NONE);
    }
}
