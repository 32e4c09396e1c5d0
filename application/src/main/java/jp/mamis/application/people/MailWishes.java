package jp.mamis.application.people;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.mail.Letter;
import jp.mamis.domain.mail.LetterAllowance;
import jp.mamis.domain.mail.MailId;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.person.ContactDetails;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.registration.MailChange;
import jp.mamis.domain.registration.MailChangeId;
import jp.mamis.domain.registration.RegistrationRefusal;

/**
 * Asks by mail whether a mail address is the doctor's, and tells the address in force what is about to happen to it, in the
 * running transaction.
 */
final class MailWishes {

    /** Where the link of a letter leads. */
    private static final String PATH = "/my/mail/";

    private final Foundation foundation;
    private final MailChanges changes;
    private final PeopleUseCases.Post post;

    MailWishes(Foundation foundation, MailChanges changes, PeopleUseCases.Post post) {
        this.foundation = foundation;
        this.changes = changes;
        this.post = post;
    }

    /** Sends the link for {@code to}; without an address it goes to the one that is to be taken away. */
    Outcome<Physician> ask(Physician doctor, Optional<MailAddress> to, Caller caller, Instant now) {
        Optional<MailAddress> present = doctor.latest().contact().mail();
        MailKind kind = to.isPresent() ? MailKind.MAIL_CHANGE_LINK : MailKind.MAIL_REMOVAL_LINK;
        MailAddress asked = to.or(() -> present).orElseThrow();
        LetterAllowance allowance = post.allowances().claim(kind, asked, now);
        UUID id = foundation.ids().next();
        Outcome<Physician> answer = allowance.allowsAt(now)
                ? Outcome.accepted(doctor)
                : Outcome.refused(
                        Refusal.of(RegistrationRefusal.MAIL_ASKED_TOO_OFTEN).at("mail"));
        answer.accepted().ifPresent(asking -> {
            post.allowances().keep(kind, asked, allowance.oneMore(now));
            changes.endAll(doctor.id(), now);
            changes.add(new MailChange(
                    new MailChangeId(id), doctor.id(), to, post.seal().token(id).digest(), now, Optional.empty()));
            letter(kind, asked, doctor.id(), id, now);
            present.filter(old -> to.isPresent())
                    .ifPresent(old -> letter(MailKind.MAIL_CHANGE_ASKED, old, doctor.id(), id, now));
        });
        foundation.audit().record(caller, Optional.empty(), Intention.REQUEST_MAIL_CHANGE, id, 1, answer, Detail.NONE);
        return answer;
    }

    /** Ends what waits or was sent to the address that was, since another is in force, and tells that address. */
    void replaced(PersonId person, Optional<MailAddress> was, Instant now) {
        changes.endAll(person, now);
        post.replaced().accept(person, now);
        was.ifPresent(old ->
                letter(MailKind.MAIL_CHANGED, old, person, foundation.ids().next(), now));
    }

    static RegisteredData reachedAt(RegisteredData data, Optional<MailAddress> mail) {
        ContactDetails contact = data.contact();
        return data.withContact(mail.map(contact::withMail).orElseGet(contact::withoutMail));
    }

    private void letter(MailKind kind, MailAddress to, PersonId person, UUID ticket, Instant now) {
        boolean leads = kind == MailKind.MAIL_CHANGE_LINK || kind == MailKind.MAIL_REMOVAL_LINK;
        Map<String, String> facts = leads
                ? Map.of(
                        "sender",
                        post.head().sender(),
                        "path",
                        PATH,
                        "ticket",
                        ticket.toString(),
                        "hours",
                        Long.toString(MailChange.VALIDITY.toHours()))
                : Map.of("sender", post.head().sender(), "path", "/my/account");
        post.mails()
                .accept(new Letter(
                        new MailId(foundation.ids().next()),
                        kind.slug() + ":" + ticket,
                        kind,
                        post.languages().of(person).orElse(MailLanguage.JA),
                        to,
                        person.value(),
                        facts,
                        now));
    }
}
