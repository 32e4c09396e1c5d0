package jp.mamis.domain.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;

/**
 * What an account proves itself with beside the password (二要素認証の手段): an authenticator app, and recovery codes for the
 * day it is lost. Empty until the first is set up; recovery codes come and go with it.
 */
@Basis(
        document = "our choice",
        rule =
                "Ten recovery codes come with the first second factor, each good once; new ones replace those before, and none"
                        + " is left without a factor.",
        note = "A code is 15 signs like a one-use code and is kept as a keyed digest only.")
public record FactorSet(
        AccountId account, Version version, Optional<AuthenticatorApp> app, List<RecoveryCode> recovery) {

    /** How many recovery codes are made at once. */
    public static final int RECOVERY_CODES = 10;

    public FactorSet {
        recovery = List.copyOf(recovery);
    }

    /** An account that has none yet. */
    public static FactorSet none(AccountId account) {
        return new FactorSet(account, Version.NEW, Optional.empty(), List.of());
    }

    /** Whether the password alone proves the holder. */
    public boolean isEmpty() {
        return app.isEmpty();
    }

    public int recoveryLeft() {
        return (int) recovery.stream().filter(RecoveryCode::isLeft).count();
    }

    /** Sets up an app that has shown its code of {@code step}; refused while there is one. */
    public Outcome<FactorSet> with(AuthenticatorApp added) {
        return app.isPresent()
                ? Outcome.refused(AccountRefusal.FACTOR_EXISTS)
                : Outcome.accepted(new FactorSet(account, version, Optional.of(added), recovery));
    }

    /** Recovery codes in place of any before. */
    public FactorSet recoverable(List<String> seals) {
        return new FactorSet(
                account, version, app, seals.stream().map(RecoveryCode::fresh).toList());
    }

    /** Takes the app away; the recovery codes go with the last factor. Refused where there is none. */
    public Outcome<FactorSet> withoutApp() {
        return app.isEmpty() ? Outcome.refused(AccountRefusal.FACTOR_NOT_FOUND) : Outcome.accepted(emptied());
    }

    /** Without any factor or code. */
    public FactorSet emptied() {
        return new FactorSet(account, version, Optional.empty(), List.of());
    }

    /** After a code of {@code step}; empty where none of that step counts. */
    public Optional<FactorSet> proved(TimeStep step) {
        return app.filter(own -> own.accepts(step))
                .map(own -> new FactorSet(account, version, Optional.of(own.used(step)), recovery));
    }

    /** After the recovery code with {@code seal}; empty where there is none or it was used. Looks at every code. */
    public Optional<FactorSet> proved(String seal, Instant now) {
        List<RecoveryCode> opened = recovery.stream()
                .filter(code -> code.opens(seal) && code.isLeft())
                .toList();
        return opened.isEmpty()
                ? Optional.empty()
                : Optional.of(new FactorSet(
                        account,
                        version,
                        app,
                        recovery.stream()
                                .map(code ->
                                        opened.contains(code) ? new RecoveryCode(code.seal(), Optional.of(now)) : code)
                                .toList()));
    }
}
