package jp.mamis.domain.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.accounts.TokenDigest;
import jp.mamis.domain.consent.Edition;
import jp.mamis.domain.consent.NetworkAddress;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.person.MailAddress;

/**
 * A wish to register from a mail address (利用者登録の申込み): the link sent there leads on, once and for a day.
 *
 * @param agreed      what was agreed to before the link was sent
 * @param from        where in the network that was agreed to
 * @param likeness    whom the last refused attempt was taken for
 * @param attempts    how many attempts were refused for being like somebody known
 * @param completedAt when an account came of it
 */
@Basis(
        document = "our choice",
        rule = "The link to register counts once and for 24 hours, and no longer after five attempts that were like"
                + " somebody known; seven days later the request is forgotten.")
public record RegistrationRequest(
        RegistrationRequestId id,
        Version version,
        MailAddress address,
        MailLanguage language,
        TokenDigest digest,
        List<Edition> agreed,
        Optional<NetworkAddress> from,
        Instant requestedAt,
        Likeness likeness,
        int attempts,
        Optional<Instant> completedAt) {

    public static final Duration VALIDITY = Duration.ofHours(24);
    /** How long requests stay for the staff to see. */
    public static final Duration KEPT = Duration.ofDays(7);
    /** Few enough that nobody finds out with one link who is registered. */
    public static final int MOST_ATTEMPTS = 5;

    /** Where a request stands. */
    public enum State {
        /** 受付中. */
        OPEN,
        /** 完了. */
        COMPLETED,
        /** 期限切れ. */
        EXPIRED
    }

    public RegistrationRequest {
        agreed = List.copyOf(agreed);
    }

    public static RegistrationRequest of(
            RegistrationRequestId id,
            MailAddress address,
            MailLanguage language,
            TokenDigest digest,
            List<Edition> agreed,
            Instant now) {
        return new RegistrationRequest(
                id,
                Version.NEW,
                address,
                language,
                digest,
                agreed,
                Optional.empty(),
                now,
                Likeness.NONE,
                0,
                Optional.empty());
    }

    /** The same, agreed to from there. */
    public RegistrationRequest agreedFrom(NetworkAddress where) {
        return new RegistrationRequest(
                id,
                version,
                address,
                language,
                digest,
                agreed,
                Optional.of(where),
                requestedAt,
                likeness,
                attempts,
                completedAt);
    }

    public Instant expiresAt() {
        return requestedAt.plus(VALIDITY);
    }

    public State stateAt(Instant now) {
        if (completedAt.isPresent()) {
            return State.COMPLETED;
        }
        return now.isBefore(expiresAt()) && attempts < MOST_ATTEMPTS ? State.OPEN : State.EXPIRED;
    }

    /** This request while its link leads on. */
    public Outcome<RegistrationRequest> openAt(Instant now) {
        return switch (stateAt(now)) {
            case OPEN -> Outcome.accepted(this);
            case COMPLETED -> Outcome.refused(RegistrationRefusal.LINK_USED);
            case EXPIRED -> Outcome.refused(RegistrationRefusal.LINK_EXPIRED);
        };
    }

    public RegistrationRequest completed(Instant now) {
        return new RegistrationRequest(
                id,
                version,
                address,
                language,
                digest,
                agreed,
                from,
                requestedAt,
                likeness,
                attempts,
                Optional.of(now));
    }

    /** With one attempt more that was like somebody known. */
    public RegistrationRequest likened(Likeness found) {
        return new RegistrationRequest(
                id, version, address, language, digest, agreed, from, requestedAt, found, attempts + 1, completedAt);
    }
}
