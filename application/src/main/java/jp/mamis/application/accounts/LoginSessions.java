package jp.mamis.application.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Device;
import jp.mamis.domain.accounts.DutyGrant;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.LoginSession;
import jp.mamis.domain.accounts.LoginSessionId;
import jp.mamis.domain.accounts.Mandate;
import jp.mamis.domain.accounts.PasskeyChallenge;
import jp.mamis.domain.accounts.Proof;
import jp.mamis.domain.accounts.TokenDigest;
import jp.mamis.domain.person.PersonId;

/** The sessions of every node. A session that has ended is gone. */
public interface LoginSessions {

    /**
     * A session with what a request needs to know about its account.
     *
     * @param grants the account's grants that are not revoked, whatever their dates
     * @param mandates what other bodies let the bodies of those grants do, each once, neither ended nor over
     */
    record Known(
            LoginSession session,
            LoginId loginId,
            HolderName holder,
            Optional<PersonId> person,
            List<DutyGrant> grants,
            List<Mandate> mandates) {

        public Known {
            grants = List.copyOf(grants);
            mandates = List.copyOf(mandates);
        }
    }

    void open(LoginSession session);

    /**
     * The session with {@code digest}, too old or not; empty when there is none or its account is suspended.
     *
     * @param today the day on which mandates are over or not
     */
    Optional<Known> find(TokenDigest digest, LocalDate today);

    /** Moves the last use forward, never back; nothing happens when the session is gone. */
    void noteUse(LoginSessionId id, Instant usedAt);

    /** Notes what the session is used with; nothing happens when it is gone. */
    void noteDevice(LoginSessionId id, Device device);

    /** Gives the session another token, by which alone it is found from now on; nothing happens when it is gone. */
    void renew(LoginSessionId id, TokenDigest next);

    /** Notes what the session's holder has proved; nothing happens when it is gone. */
    void noteProof(LoginSessionId id, Proof proof);

    /** Keeps what a device is to sign in the session, in place of any before; nothing happens when it is gone. */
    void keepChallenge(LoginSessionId id, PasskeyChallenge challenge);

    /** What was kept last, which is gone with this; empty where nothing was. */
    Optional<PasskeyChallenge> takeChallenge(LoginSessionId id);

    /** Nothing happens when the session is gone. */
    void end(LoginSessionId id);

    /** Ends every session of {@code account} and answers how many there were. */
    int endAll(AccountId account);

    /**
     * Ends all sessions of {@code account} except the {@code newest} opened last and those that wait for a second factor;
     * answers how many.
     */
    int endAllBut(AccountId account, int newest);

    /** Ends the sessions of {@code account} that wait for a second factor, except the {@code newest}; answers how many. */
    int endPendingBut(AccountId account, int newest);

    /** The account's sessions, too old or not, waiting or not, opened last first. */
    List<LoginSession> of(AccountId account);

    /**
     * Ends sessions opened before {@code before}, the oldest {@code most} of them, passing over those that another
     * transaction holds; answers how many.
     */
    int endOpenedBefore(Instant before, int most);
}
