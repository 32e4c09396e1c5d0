package jp.mamis.domain.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;

/**
 * What an account proves itself with beside the password (二要素認証の手段): an authenticator app and passkeys, and recovery
 * codes for the day they are lost. Empty until the first is set up; recovery codes come and go with it.
 */
@Basis(
        document = "our choice",
        rule =
                "Ten recovery codes come with the first second factor, each good once; new ones replace those before, and none"
                        + " is left without a factor.",
        note = "A code is 15 signs like a one-use code and is kept as a keyed digest only.")
public record FactorSet(
        AccountId account,
        Version version,
        Optional<AuthenticatorApp> app,
        List<RecoveryCode> recovery,
        List<Passkey> passkeys) {

    /** How many recovery codes are made at once. */
    public static final int RECOVERY_CODES = 10;
    /** How many passkeys an account has at most. */
    public static final int MOST_PASSKEYS = 10;

    public FactorSet {
        recovery = List.copyOf(recovery);
        passkeys = List.copyOf(passkeys);
    }

    /** An account that has none yet. */
    public static FactorSet none(AccountId account) {
        return new FactorSet(account, Version.NEW, Optional.empty(), List.of(), List.of());
    }

    /** Whether the password alone proves the holder. */
    public boolean isEmpty() {
        return app.isEmpty() && passkeys.isEmpty();
    }

    public int recoveryLeft() {
        return (int) recovery.stream().filter(RecoveryCode::isLeft).count();
    }

    /** Sets up an app that has shown its code of {@code step}; refused while there is one. */
    public Outcome<FactorSet> with(AuthenticatorApp added) {
        return app.isPresent()
                ? Outcome.refused(AccountRefusal.FACTOR_EXISTS)
                : Outcome.accepted(new FactorSet(account, version, Optional.of(added), recovery, passkeys));
    }

    /** Recovery codes in place of any before. */
    public FactorSet recoverable(List<String> seals) {
        return new FactorSet(
                account, version, app, seals.stream().map(RecoveryCode::fresh).toList(), passkeys);
    }

    /** Takes the app away; the recovery codes go with the last factor. Refused where there is none. */
    public Outcome<FactorSet> withoutApp() {
        return app.isEmpty()
                ? Outcome.refused(AccountRefusal.FACTOR_NOT_FOUND)
                : Outcome.accepted(left(Optional.empty(), passkeys));
    }

    /** Adds a passkey; refused for one that is known, and beyond {@link #MOST_PASSKEYS}. */
    public Outcome<FactorSet> with(Passkey added) {
        if (passkeys.stream().anyMatch(known -> known.credential().equals(added.credential()))) {
            return Outcome.refused(AccountRefusal.PASSKEY_KNOWN);
        }
        return passkeys.size() >= MOST_PASSKEYS
                ? Outcome.refused(AccountRefusal.TOO_MANY_PASSKEYS)
                : Outcome.accepted(new FactorSet(
                        account,
                        version,
                        app,
                        recovery,
                        Stream.concat(passkeys.stream(), Stream.of(added)).toList()));
    }

    /** Takes a passkey away; the recovery codes go with the last factor. Refused where there is none. */
    public Outcome<FactorSet> without(UUID passkey) {
        List<Passkey> others =
                passkeys.stream().filter(known -> !known.id().equals(passkey)).toList();
        return others.size() == passkeys.size()
                ? Outcome.refused(AccountRefusal.FACTOR_NOT_FOUND)
                : Outcome.accepted(left(app, others));
    }

    /** After a passkey has proved its holder. */
    public FactorSet proved(Passkey used) {
        return new FactorSet(
                account,
                version,
                app,
                recovery,
                passkeys.stream()
                        .map(known -> known.id().equals(used.id()) ? used : known)
                        .toList());
    }

    private FactorSet left(Optional<AuthenticatorApp> nextApp, List<Passkey> nextPasskeys) {
        boolean none = nextApp.isEmpty() && nextPasskeys.isEmpty();
        return new FactorSet(account, version, nextApp, none ? List.of() : recovery, nextPasskeys);
    }

    /** Without any factor or code. */
    public FactorSet emptied() {
        return new FactorSet(account, version, Optional.empty(), List.of(), List.of());
    }

    /** After a code of {@code step}; empty where none of that step counts. */
    public Optional<FactorSet> proved(TimeStep step) {
        return app.filter(own -> own.accepts(step))
                .map(own -> new FactorSet(account, version, Optional.of(own.used(step)), recovery, passkeys));
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
                                .toList(),
                        passkeys));
    }
}
