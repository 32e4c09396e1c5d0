package jp.mamis.application.registration;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.accounts.Freshness;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.registration.Likeness;
import jp.mamis.domain.registration.RegistrationRefusal;
import jp.mamis.domain.registration.RegistrationRequest;
import jp.mamis.domain.registration.RegistrationRequestId;

/**
 * An office says what becomes of a registration that is like somebody known (利用者登録の確認), having seen the licence, and
 * whoever registers is told by mail. For staff of the national and the prefectural bodies, with a fresh proof.
 */
public final class SettleRegistration {

    /** What the office has found. */
    public enum Verdict {
        /** Somebody else than the one known: registered now, with the log-in ID and the password chosen. */
        ANOTHER_PERSON,
        /** The one known: uses the account there is, or gets one from the own office. */
        KNOWN,
        /** What was known is put right, or what was given has to be: asks once more. */
        TRY_AGAIN
    }

    public record Command(RegistrationRequestId id, AssociationId body, Verdict verdict) {}

    private final Foundation foundation;
    private final RegistrationPorts ports;
    private final NewDoctor newDoctor;
    private final Letters letters;
    private final CurrentHierarchy hierarchy;
    private final Freshness freshness;

    SettleRegistration(
            Foundation foundation,
            RegistrationPorts ports,
            NewDoctor newDoctor,
            Letters letters,
            CurrentHierarchy hierarchy,
            Freshness freshness) {
        this.foundation = foundation;
        this.ports = ports;
        this.newDoctor = newDoctor;
        this.letters = letters;
        this.hierarchy = hierarchy;
        this.freshness = freshness;
    }

    public Outcome<RegistrationRequestId> settle(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            // The request before the review, as whoever follows its link claims them.
            Optional<RegistrationRequest> request = ports.requests().claim(command.id());
            Outcome<RegistrationReview> waiting = ReviewScope.of(hierarchy.get().require(command.body()), caller)
                    .then(scope -> freshness.judge(caller, now).map(fresh -> scope))
                    .then(scope -> ReviewQueries.found(ports.reviews().claim(command.id()), scope));
            Outcome<RegistrationRequestId> settled =
                    waiting.then(review -> settled(review, request, command.verdict(), now, caller));
            foundation
                    .audit()
                    .record(
                            caller,
                            Optional.of(command.body()),
                            Intention.SETTLE_REGISTRATION,
                            command.id().value(),
                            1,
                            settled,
                            Detail.of("verdict", command.verdict()));
            return settled;
        });
    }

    private Outcome<RegistrationRequestId> settled(
            RegistrationReview review,
            Optional<RegistrationRequest> request,
            Verdict verdict,
            Instant now,
            Caller caller) {
        RegistrationRequestId id = review.registrant().request();
        Outcome<RegistrationRequestId> done =
                verdict == Verdict.ANOTHER_PERSON ? opened(review, now, caller) : Outcome.accepted(id);
        done.accepted().ifPresent(settled -> {
            ports.reviews().drop(id);
            ports.drafts().drop(id);
            request.filter(asked -> verdict == Verdict.ANOTHER_PERSON)
                    .ifPresent(asked -> ports.requests().save(asked.completed(now)));
            letters.write(kind(verdict), review.registrant(), review.askedAt(), Map.of("path", path(verdict)), now);
        });
        return done;
    }

    /** Judged anew: since it was asked for, the number may have become somebody's. */
    private Outcome<RegistrationRequestId> opened(RegistrationReview review, Instant now, Caller caller) {
        Likeness likeness = newDoctor.likeness(review.data());
        Outcome<Likeness> another = likeness.mayBeAnother()
                ? Outcome.accepted(likeness)
                : Outcome.refused(RegistrationRefusal.NUMBER_IS_TAKEN);
        return another.then(sound -> ownLoginId(review))
                .then(loginId ->
                        newDoctor.open(review.registrant(), review.data(), loginId, review.credential(), now, caller))
                .map(account -> review.registrant().request());
    }

    /** An office has no field for it: staff may have been given that log-in ID meanwhile. */
    private Outcome<LoginId> ownLoginId(RegistrationReview review) {
        return newDoctor
                .free(review.loginId(), review.registrant().request())
                .accepted()
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(AccountRefusal.LOGIN_ID_TAKEN));
    }

    private static MailKind kind(Verdict verdict) {
        return switch (verdict) {
            case ANOTHER_PERSON -> MailKind.REGISTRATION_DONE;
            case KNOWN -> MailKind.REGISTRATION_KNOWN;
            case TRY_AGAIN -> MailKind.REGISTRATION_TRY_AGAIN;
        };
    }

    private static String path(Verdict verdict) {
        return verdict == Verdict.TRY_AGAIN ? "/register" : "/login";
    }
}
