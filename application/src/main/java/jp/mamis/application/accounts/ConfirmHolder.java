package jp.mamis.application.accounts;

import java.time.Instant;
import java.util.Optional;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.CredentialHash;
import jp.mamis.domain.accounts.FactorCode;
import jp.mamis.domain.accounts.FactorSet;
import jp.mamis.domain.accounts.LogInFailures;
import jp.mamis.domain.accounts.OneUseCode;
import jp.mamis.domain.accounts.Password;
import jp.mamis.domain.accounts.Proof;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.mail.MailKind;

/**
 * Proves anew who is at the other end of a session (本人確認), before an act with consequences: by a second factor, or by the
 * password where the account has none. Failures count with those of log-ins.
 */
public final class ConfirmHolder {

    /** One of the two; the password is wiped by whoever made it. */
    public record Command(Optional<FactorCode> code, Optional<Password> password) {}

    private final Foundation foundation;
    private final AccountPorts ports;
    private final FactorCheck check;
    private final HolderMail mail;

    ConfirmHolder(Foundation foundation, AccountPorts ports, HolderMail mail) {
        this.foundation = foundation;
        this.ports = ports;
        this.check = new FactorCheck(ports);
        this.mail = mail;
    }

    /** What is proved now. */
    public Outcome<Proof> confirm(Command command, SignedIn me) {
        CredentialHash kept = foundation
                .work()
                .readOnly(() -> ports.accounts().find(me.account()))
                .flatMap(Account::credential)
                .orElseGet(() -> ports.hashing().decoy());
        boolean right = command.password()
                .filter(password -> ports.hashing().matches(password, kept))
                .isPresent();
        return foundation.work().inTransaction(() -> settle(command, right ? Optional.of(kept) : Optional.empty(), me));
    }

    private Outcome<Proof> settle(Command command, Optional<CredentialHash> right, SignedIn me) {
        Instant now = foundation.time().now();
        LogInFailures failures = ports.attempts().claim(me.loginId());
        FactorSet factors = ports.factors().of(me.account());
        Account account = ports.accounts().find(me.account()).orElseThrow();
        Optional<Proof> proved = failures.lockAt(now)
                ? Optional.empty()
                : factors.isEmpty()
                        ? right.filter(hash -> account.credential().equals(Optional.of(hash)))
                                .map(hash -> new Proof(Proof.Degree.PASSWORD, now))
                        : command.code().flatMap(code -> byFactor(account, factors, code, me, now));
        ports.attempts().keep(me.loginId(), proved.isPresent() ? LogInFailures.NONE : failures.oneMore(now), now);
        proved.ifPresent(proof -> ports.sessions().noteProof(me.session(), proof));
        Outcome<Proof> answer = proved.map(Outcome::accepted).orElseGet(() -> refused(factors));
        record(me, factors, answer);
        return answer;
    }

    private Optional<Proof> byFactor(Account account, FactorSet factors, FactorCode code, SignedIn me, Instant now) {
        return check.proved(factors, code, me.session(), now).map(used -> {
            ports.factors().save(used);
            if (code instanceof OneUseCode) {
                mail.tell(account, MailKind.ACCOUNT_RECOVERY_CODE_USED, factors, now);
            }
            return new Proof(Proof.Degree.FACTOR, now);
        });
    }

    private static Outcome<Proof> refused(FactorSet factors) {
        return factors.isEmpty()
                ? Outcome.refused(Refusal.of(AccountRefusal.PASSWORD_NOT_VALID).at("password"))
                : Outcome.refused(
                        Refusal.of(AccountRefusal.FACTOR_CODE_NOT_VALID).at("code"));
    }

    private void record(SignedIn me, FactorSet factors, Outcome<?> answer) {
        foundation
                .audit()
                .record(
                        me.caller(),
                        Optional.empty(),
                        Intention.CONFIRM_HOLDER,
                        me.account().value(),
                        0,
                        answer,
                        Detail.of("by", factors.isEmpty() ? "PASSWORD" : "FACTOR"));
    }
}
