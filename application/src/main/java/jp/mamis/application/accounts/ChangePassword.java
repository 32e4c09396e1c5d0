package jp.mamis.application.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.CredentialHash;
import jp.mamis.domain.accounts.LogInFailures;
import jp.mamis.domain.accounts.LoginSessionId;
import jp.mamis.domain.accounts.Password;
import jp.mamis.domain.accounts.PasswordPolicy;
import jp.mamis.domain.accounts.SessionToken;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.mail.MailKind;

/**
 * Changes the caller's own password with the present one (パスワードの変更). Every other session of the account and every link
 * that sets its password end, the one in use goes on under another token, and a doctor is told by mail. A wrong present password counts as a failed log-in.
 */
public final class ChangePassword {

    /**
     * The passwords are wiped by whoever made them.
     *
     * @param kept the session that goes on: the one in use
     */
    public record Command(Password present, Password newPassword, LoginSessionId kept) {}

    private static final UUID NOBODY = new UUID(0, 0);

    private final Foundation foundation;
    private final AccountPorts ports;
    private final ResetLinks links;
    private final HolderMail mail;
    private final Freshness freshness;

    ChangePassword(Foundation foundation, AccountPorts ports, ResetLinks links, HolderMail mail, Freshness freshness) {
        this.foundation = foundation;
        this.ports = ports;
        this.links = links;
        this.mail = mail;
        this.freshness = freshness;
    }

    /**
     * The token under which the session goes on. Told at once: a wrong present password and what speaks against the new one.
     * Refused for a caller without an account.
     */
    public Outcome<SessionToken> change(Command command, Caller caller) {
        Optional<Account> own = foundation.work().readOnly(() -> found(caller));
        CredentialHash kept =
                own.flatMap(Account::credential).orElseGet(() -> ports.hashing().decoy());
        boolean right = ports.hashing().matches(command.present(), kept);
        Stream<Refusal> reasons = own.stream()
                .flatMap(account -> PasswordPolicy.judge(command.newPassword(), account.loginId()).refusals().stream())
                .map(Refusals::reasons)
                .flatMap(all -> all.stream());
        Outcome<CredentialHash> next = Policies.accept(command::newPassword, reasons)
                .map(password -> right ? ports.hashing().hash(password) : kept);
        return foundation.work().inTransaction(() -> settle(command, kept, right, next, caller));
    }

    private Optional<Account> found(Caller caller) {
        return caller.account().flatMap(ports.accounts()::find);
    }

    /** Judges under the claim on the log-in ID, as a log-in does, so that guesses are counted one by one. */
    private Outcome<SessionToken> settle(
            Command command, CredentialHash tried, boolean right, Outcome<CredentialHash> next, Caller caller) {
        Instant now = foundation.time().now();
        Optional<Account> own = found(caller);
        boolean proved =
                own.filter(account -> claimed(account, tried, right, now)).isPresent();
        Stream<Refusal> known = Policies.unless(
                proved, () -> Refusal.of(AccountRefusal.PASSWORD_NOT_VALID).at("password"));
        Stream<Refusal> reasons = Stream.concat(
                Stream.concat(stale(own, caller, now), known),
                next.refusals().map(Refusals::reasons).stream().flatMap(all -> all.stream()));
        Outcome<Account> answer = own.map(account -> Policies.accept(() -> account, reasons))
                .orElseGet(() -> Outcome.refused(AccountRefusal.NOT_ALLOWED));
        Outcome<SessionToken> changed =
                answer.map(account -> secure(account, next.accepted().orElseThrow(), command.kept(), now));
        foundation
                .audit()
                .record(
                        caller,
                        Optional.empty(),
                        Intention.CHANGE_PASSWORD,
                        own.map(account -> account.id().value()).orElse(NOBODY),
                        answer.accepted()
                                .map(account -> account.version().next().number())
                                .orElse(0L),
                        answer,
                        Detail.NONE);
        return changed;
    }

    /** Who has a second factor has proved it of late: a password that was read somewhere does not make another. */
    private Stream<Refusal> stale(Optional<Account> own, Caller caller, Instant now) {
        return own
                .filter(account -> !ports.factors().of(account.id()).isEmpty())
                .flatMap(account -> freshness.judge(caller, now).refusals())
                .stream()
                .flatMap(reasons -> reasons.reasons().stream());
    }

    private boolean claimed(Account account, CredentialHash tried, boolean right, Instant now) {
        LogInFailures failures = ports.attempts().claim(account.loginId());
        boolean proved = right && !failures.lockAt(now) && account.credential().equals(Optional.of(tried));
        ports.attempts().keep(account.loginId(), proved ? LogInFailures.NONE : failures.oneMore(now), now);
        return proved;
    }

    private SessionToken secure(Account account, CredentialHash hash, LoginSessionId kept, Instant now) {
        ports.accounts().save(account.secured(hash));
        links.endAll(account.id(), now);
        mail.tell(account, MailKind.ACCOUNT_PASSWORD_CHANGED, now);
        return SessionDesk.alone(account.id(), kept, ports);
    }
}
