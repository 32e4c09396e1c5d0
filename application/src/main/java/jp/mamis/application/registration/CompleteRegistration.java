package jp.mamis.application.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.CredentialHash;
import jp.mamis.domain.accounts.LinkToken;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.Password;
import jp.mamis.domain.accounts.PasswordPolicy;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.qualification.RegistrationPolicy;
import jp.mamis.domain.registration.Likeness;
import jp.mamis.domain.registration.RegistrationRefusal;
import jp.mamis.domain.registration.RegistrationRequest;
import jp.mamis.domain.registration.RegistrationRequestId;

/**
 * Makes a doctor who followed the link known and opens the account (利用者登録の完了). The mail address is the one that the
 * link was sent to. Whoever is or may be somebody the system knows becomes no second person and learns nothing about them.
 */
public final class CompleteRegistration {

    /** The password is wiped by whoever made it. */
    public record Command(LinkToken token, RegisteredData data, LoginId loginId, Password password) {}

    private static final UUID NOBODY = new UUID(0, 0);

    private final Foundation foundation;
    private final RegistrationPorts ports;
    private final NewDoctor newDoctor;
    private final Letters letters;

    CompleteRegistration(Foundation foundation, RegistrationPorts ports, NewDoctor newDoctor, Letters letters) {
        this.foundation = foundation;
        this.ports = ports;
        this.newDoctor = newDoctor;
        this.letters = letters;
    }

    /** What the rules say about the data alone, before log-in ID and password are asked for. */
    public Outcome<RegisteredData> check(LinkToken token, RegisteredData data, Caller caller) {
        Instant now = foundation.time().now();
        return foundation
                .work()
                .readOnly(() -> open(token, now))
                .then(request -> RegistrationPolicy.judge(data, JapanTime.today(now)));
    }

    public Outcome<AccountId> complete(Command command, Caller caller) {
        Instant begun = foundation.time().now();
        Outcome<RegisteredData> sound = foundation
                .work()
                .readOnly(() -> open(command.token(), begun)
                        .then(request -> judged(command, request.id(), JapanTime.today(begun))));
        if (sound.accepted().isEmpty()) {
            Outcome<AccountId> refused = sound.then(data -> Outcome.refused(RegistrationRefusal.LINK_UNKNOWN));
            return foundation.work().inTransaction(() -> recorded(refused, NOBODY, Detail.NONE, caller));
        }
        CredentialHash hash = newDoctor.hash(command.password());
        try {
            return foundation.work().inTransaction(() -> settle(command, hash, caller));
        } catch (StaleState somebodyWasFirst) {
            // Looked at again, the number or the log-in ID is found taken, or free after all.
            return foundation.work().inTransaction(() -> settle(command, hash, caller));
        }
    }

    private Outcome<RegistrationRequest> open(LinkToken token, Instant now) {
        return ports.requests()
                .find(token.digest())
                .map(request -> request.openAt(now))
                .orElseGet(() -> Outcome.refused(RegistrationRefusal.LINK_UNKNOWN));
    }

    /** Everything that can be told without a look at other persons, told at once. */
    private Outcome<RegisteredData> judged(Command command, RegistrationRequestId request, LocalDate today) {
        Stream<Refusal> reasons = Stream.of(
                        RegistrationPolicy.judge(command.data(), today).refusals(),
                        newDoctor.free(command.loginId(), request).refusals(),
                        PasswordPolicy.judge(command.password(), command.loginId())
                                .refusals())
                .flatMap(Optional::stream)
                .map(Refusals::reasons)
                .flatMap(java.util.List::stream);
        return Policies.accept(command::data, reasons);
    }

    /** Holds the request first, so that of two who follow one link at once the second finds it used. */
    private Outcome<AccountId> settle(Command command, CredentialHash hash, Caller caller) {
        Instant now = foundation.time().now();
        Optional<RegistrationRequest> claimed =
                ports.requests().claim(command.token().digest());
        UUID subject = claimed.map(request -> request.id().value()).orElse(NOBODY);
        Outcome<RegistrationRequest> open = claimed.map(request -> request.openAt(now))
                .orElseGet(() -> Outcome.refused(RegistrationRefusal.LINK_UNKNOWN));
        if (open.accepted().isEmpty()) {
            Outcome<AccountId> refused = open.then(request -> Outcome.refused(RegistrationRefusal.LINK_UNKNOWN));
            return recorded(refused, subject, Detail.NONE, caller);
        }
        RegistrationRequest request = open.accepted().get();
        Likeness likeness = newDoctor.likeness(command.data());
        Outcome<AccountId> answer = likeness.judged()
                .then(nobody -> newDoctor.free(command.loginId(), request.id()))
                .then(loginId -> newDoctor.open(Registrant.of(request), command.data(), loginId, hash, now, caller));
        if (answer.accepted().isPresent()) {
            ports.requests().save(request.completed(now));
            ports.drafts().drop(request.id());
            ports.reviews().drop(request.id());
            letters.write(MailKind.REGISTRATION_DONE, Registrant.of(request), Map.of("path", "/login"), now);
        } else if (likeness != Likeness.NONE) {
            ports.requests().save(request.likened(likeness));
            asked(request, likeness, command, hash, now);
        }
        return recorded(answer, subject, Detail.of("likeness", likeness), caller);
    }

    /** What an office has to look at waits for it, as it was given last. */
    private void asked(
            RegistrationRequest request, Likeness likeness, Command command, CredentialHash hash, Instant now) {
        if (likeness.isDoubtful()) {
            ports.reviews()
                    .keep(new RegistrationReview(
                            Registrant.of(request), likeness, command.data(), command.loginId(), hash, now));
        } else {
            ports.reviews().drop(request.id());
        }
    }

    private Outcome<AccountId> recorded(Outcome<AccountId> answer, UUID subject, Detail detail, Caller caller) {
        foundation
                .audit()
                .record(
                        caller,
                        Optional.empty(),
                        Intention.COMPLETE_REGISTRATION,
                        subject,
                        1,
                        answer,
                        answer.accepted()
                                .map(account -> detail.and("account", account.value()))
                                .orElse(detail));
        return answer;
    }
}
