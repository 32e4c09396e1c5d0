package jp.mamis.application.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.LinkToken;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.QualificationRefusal;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.registration.MailChange;

/**
 * Brings the mail address into force that a doctor wished for, by the link that was sent there (メールアドレスの変更の確認).
 * Only the doctor's own account can follow it: who mistyped an address has not given the account to a stranger.
 */
public final class ConfirmMail {

    public record Command(LinkToken token) {}

    private static final UUID NOBODY = new UUID(0, 0);

    private final Foundation foundation;
    private final PeoplePorts ports;
    private final MailWishes wishes;

    ConfirmMail(Foundation foundation, PeoplePorts ports, MailWishes wishes) {
        this.foundation = foundation;
        this.ports = ports;
        this.wishes = wishes;
    }

    /** Answers with the version as it now is. */
    public Outcome<Version> confirm(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            caller.person().ifPresent(ports.mailChanges()::claim);
            Outcome<Version> answer = OwnMailQueries.behind(ports.mailChanges(), command.token(), caller, now)
                    .then(change -> settled(change, now, JapanTime.today(now)));
            foundation
                    .audit()
                    .record(
                            caller,
                            Optional.empty(),
                            Intention.CONFIRM_MAIL_CHANGE,
                            caller.person().map(PersonId::value).orElse(NOBODY),
                            answer.accepted().map(Version::number).orElse(0L),
                            answer,
                            Detail.NONE);
            return answer;
        });
    }

    private Outcome<Version> settled(MailChange change, Instant now, LocalDate today) {
        Physician doctor = ports.physicians().require(change.person());
        RegisteredData before = doctor.latest();
        RegisteredData next = MailWishes.reachedAt(before, change.to());
        Outcome<Physician> amended = doctor.amend(next, today).map(Change::state);
        boolean alreadySo = amended.refusals()
                .filter(reasons -> reasons.contains(QualificationRefusal.NOTHING_AMENDED))
                .isPresent();
        if (alreadySo) {
            ports.mailChanges().endAll(doctor.id(), now);
            return Outcome.accepted(doctor.version());
        }
        amended.accepted().ifPresent(changed -> {
            ports.physicians().save(changed, now);
            wishes.replaced(doctor.id(), before.contact().mail(), now);
        });
        return amended.map(changed -> doctor.version().next());
    }
}
