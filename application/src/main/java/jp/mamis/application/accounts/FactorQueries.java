package jp.mamis.application.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.AppKey;
import jp.mamis.domain.accounts.AuthenticatorApp;
import jp.mamis.domain.accounts.FactorSet;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.Passkey;
import jp.mamis.domain.accounts.SessionToken;

/** Reads second factors for screens: one's own, and what a log-in still waits for. */
public final class FactorQueries {

    /**
     * A log-in that waits.
     *
     * @param next    {@link LogIn.Next#FACTOR} or {@link LogIn.Next#ENROLMENT}
     * @param passkey whether a passkey can be proved, or set up where there is no factor
     */
    public record Awaited(
            AccountId account, LoginId loginId, HolderName holder, LogIn.Next next, boolean passkey, Instant endsAt) {}

    /**
     * The factors of an account.
     *
     * @param appSince     when an app was set up
     * @param offered      whether passkeys can be used where people reach the portal
     * @param recoveryLeft how many recovery codes are left
     * @param must         whether the last one has to stay
     */
    public record OwnFactors(
            Optional<Instant> appSince, List<Passkey> passkeys, boolean offered, int recoveryLeft, boolean must) {

        public OwnFactors {
            passkeys = List.copyOf(passkeys);
        }

        /** Whether a passkey proves the holder here. */
        public boolean byPasskey() {
            return offered && !passkeys.isEmpty();
        }

        /** Whether there is none. */
        public boolean none() {
            return appSince.isEmpty() && passkeys.isEmpty();
        }
    }

    /** A key for an app, to be shown until the app is set up. */
    public record AppOffer(UUID ticket, AppKey key, LoginId loginId) {}

    private final Foundation foundation;
    private final AccountPorts ports;
    private final SessionDesk desk;
    private final ProofRules rules;
    private final Freshness freshness;

    FactorQueries(Foundation foundation, AccountPorts ports, ProofRules rules) {
        this.foundation = foundation;
        this.ports = ports;
        this.desk = new SessionDesk(foundation, ports);
        this.rules = rules;
        this.freshness = new Freshness(rules.fresh());
    }

    /** What the log-in waits for that answered {@code pending}; empty where none waits. */
    public Optional<Awaited> awaited(SessionToken pending) {
        Instant now = foundation.time().now();
        return foundation.work().readOnly(() -> desk.waiting(pending, now).map(this::awaited));
    }

    private Awaited awaited(SessionDesk.Waiting waiting) {
        FactorSet factors = ports.factors().of(waiting.account().id());
        boolean passkey = ports.passkeys().offered()
                && (factors.isEmpty() || !factors.passkeys().isEmpty());
        return new Awaited(
                waiting.account().id(),
                waiting.account().loginId(),
                waiting.account().holder(),
                factors.isEmpty() ? LogIn.Next.ENROLMENT : LogIn.Next.FACTOR,
                passkey,
                waiting.session().endsAt());
    }

    public OwnFactors own(SignedIn me) {
        FactorSet factors = foundation.work().readOnly(() -> ports.factors().of(me.account()));
        return new OwnFactors(
                factors.app().map(AuthenticatorApp::since),
                factors.passkeys(),
                ports.passkeys().offered(),
                factors.recoveryLeft(),
                rules.demand().asks(me.caller().grants()));
    }

    /** Whether an act with consequences asks {@code caller} for no further proof now. */
    public boolean isFresh(Caller caller) {
        Instant now = foundation.time().now();
        return freshness.judge(caller, now).accepted().isPresent();
    }

    /** A new key for whoever is signed in. */
    public AppOffer newApp(SignedIn me) {
        return app(me.account(), me.loginId(), foundation.ids().next());
    }

    /** The key shown before, for a page that is shown again. */
    public AppOffer app(SignedIn me, UUID ticket) {
        return app(me.account(), me.loginId(), ticket);
    }

    /** A new key for whoever must set up an app to go on. */
    public AppOffer newApp(Awaited waiting) {
        return app(waiting.account(), waiting.loginId(), foundation.ids().next());
    }

    /** The key shown before, for a page that is shown again. */
    public AppOffer app(Awaited waiting, UUID ticket) {
        return app(waiting.account(), waiting.loginId(), ticket);
    }

    private AppOffer app(AccountId account, LoginId loginId, UUID ticket) {
        return new AppOffer(ticket, ports.keys().key(account, ticket), loginId);
    }
}
