package jp.mamis.application.registration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.consent.DocumentShelf;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.consent.ConsentRefusal;
import jp.mamis.domain.consent.Edition;
import jp.mamis.domain.consent.NetworkAddress;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.mail.LetterAllowance;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.registration.RegistrationRequest;
import jp.mamis.domain.registration.RegistrationRequestId;

/**
 * Sends a link to register to a mail address (利用者登録の申込み). The answer is the same whether or not anybody has the
 * address; what is asked for too often is answered alike and not sent.
 */
public final class RequestRegistration {

    /**
     * @param language of the mail
     * @param agreed   the versions that were shown and agreed to
     * @param from     where in the network that was
     */
    public record Command(
            MailAddress address, MailLanguage language, List<Edition> agreed, Optional<NetworkAddress> from) {

        /** By no network. */
        public Command(MailAddress address, MailLanguage language, List<Edition> agreed) {
            this(address, language, agreed, Optional.empty());
        }
    }

    private final Foundation foundation;
    private final RegistrationPorts ports;
    private final DocumentShelf shelf;
    private final Letters letters;

    RequestRegistration(Foundation foundation, RegistrationPorts ports, DocumentShelf shelf, Letters letters) {
        this.foundation = foundation;
        this.ports = ports;
        this.shelf = shelf;
        this.letters = letters;
    }

    /** Answers the address, whether or not a mail goes there. */
    public Outcome<MailAddress> request(Command command, Caller caller) {
        Instant now = foundation.time().now();
        if (!shelf.editions()
                .outstanding(command.agreed(), JapanTime.today(now))
                .isEmpty()) {
            return Outcome.refused(Refusal.of(ConsentRefusal.CONSENT_MISSING).at("agreed"));
        }
        return foundation.work().inTransaction(() -> {
            LetterAllowance allowance = ports.allowances().claim(MailKind.REGISTRATION_LINK, command.address(), now);
            if (allowance.allowsAt(now)) {
                ports.allowances().keep(MailKind.REGISTRATION_LINK, command.address(), allowance.oneMore(now));
                sent(command, now, caller);
            }
            return Outcome.accepted(command.address());
        });
    }

    private void sent(Command command, Instant now, Caller caller) {
        UUID id = foundation.ids().next();
        RegistrationRequest asked = RegistrationRequest.of(
                new RegistrationRequestId(id),
                command.address(),
                command.language(),
                ports.seal().token(id).digest(),
                command.agreed(),
                now);
        RegistrationRequest request = command.from().map(asked::agreedFrom).orElse(asked);
        ports.requests().save(request);
        letters.write(
                MailKind.REGISTRATION_LINK,
                Registrant.of(request),
                Map.of(
                        "path",
                        "/register/link/",
                        "ticket",
                        id.toString(),
                        "hours",
                        Long.toString(RegistrationRequest.VALIDITY.toHours())),
                now);
        foundation
                .audit()
                .record(
                        caller,
                        Optional.empty(),
                        Intention.REQUEST_REGISTRATION,
                        id,
                        1,
                        Outcome.accepted(id),
                        Detail.NONE);
    }
}
