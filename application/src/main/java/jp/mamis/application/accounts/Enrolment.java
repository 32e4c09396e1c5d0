package jp.mamis.application.accounts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.AppCode;
import jp.mamis.domain.accounts.AuthenticatorApp;
import jp.mamis.domain.accounts.FactorSet;
import jp.mamis.domain.accounts.LoginSessionId;
import jp.mamis.domain.accounts.OneUseCode;
import jp.mamis.domain.accounts.PasskeyAnswer;
import jp.mamis.domain.accounts.PasskeyName;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.mail.MailKind;

/** The common course of setting up a factor: proved, stored with recovery codes where it is the first, told by mail. */
final class Enrolment {

    private static final int RANDOM_BYTES = 16;

    private final AccountPorts ports;
    private final FactorCheck check;
    private final HolderMail mail;

    Enrolment(AccountPorts ports, HolderMail mail) {
        this.ports = ports;
        this.check = new FactorCheck(ports);
        this.mail = mail;
    }

    /** Recovery codes to be shown once; none where there were some before. */
    Outcome<List<OneUseCode>> app(Account account, UUID ticket, AppCode code, Instant now) {
        FactorSet before = ports.factors().of(account.id());
        Outcome<FactorSet> decided = check.step(account.id(), ticket, code, now)
                .map(step -> before.with(new AuthenticatorApp(ticket, now, step)))
                .orElseGet(() -> Outcome.refused(
                        Refusal.of(AccountRefusal.FACTOR_CODE_NOT_VALID).at("code")));
        return decided.map(added -> stored(account, added, now));
    }

    /** The same for a passkey, answered in {@code session}. */
    Outcome<List<OneUseCode>> passkey(
            Account account, LoginSessionId session, UUID id, PasskeyName name, PasskeyAnswer answer, Instant now) {
        FactorSet before = ports.factors().of(account.id());
        Outcome<FactorSet> decided = ports.sessions()
                .takeChallenge(session)
                .flatMap(challenge -> ports.passkeys().created(challenge, answer, id, name, now))
                .map(before::with)
                .orElseGet(() -> Outcome.refused(AccountRefusal.PASSKEY_NOT_VALID));
        return decided.map(added -> stored(account, added, now));
    }

    private List<OneUseCode> stored(Account account, FactorSet added, Instant now) {
        List<OneUseCode> codes = added.recovery().isEmpty() ? fresh() : List.of();
        ports.factors().save(codes.isEmpty() ? added : added.recoverable(seals(codes)));
        mail.tell(account, MailKind.ACCOUNT_FACTOR_ADDED, added, now);
        return codes;
    }

    /** Recovery codes as random as one-use codes. */
    List<OneUseCode> fresh() {
        return Stream.generate(() -> OneUseCode.from(ports.secrets().next(RANDOM_BYTES)))
                .limit(FactorSet.RECOVERY_CODES)
                .toList();
    }

    List<String> seals(List<OneUseCode> codes) {
        return codes.stream().map(ports.seal()::seal).toList();
    }
}
