package jp.mamis.application.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import jp.mamis.application.accounts.PersonBodies;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.Officer;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.QualificationRefusal;
import jp.mamis.domain.qualification.RegisterCheck;
import jp.mamis.domain.qualification.RegisterSource;

/**
 * Notes that somebody has compared a doctor's register number with its source (医籍照合). For staff of a body that the doctor is
 * a member of today, or whose procedure the body may see while it is under way; never for the doctor.
 */
public final class CheckRegisterNumber {

    /**
     * What was found.
     *
     * @param office  the body whose staff looked
     * @param basedOn the version whose number was compared
     * @param agrees  whether name and number agree with the source
     * @param on      the day on which somebody looked
     */
    public record Command(
            PersonId person,
            AssociationId office,
            Version basedOn,
            boolean agrees,
            RegisterSource source,
            LocalDate on) {}

    /** Whether a body may see a doctor who applies, see {@code PersonGrounds}. */
    public interface Applicants {
        boolean isShown(PersonId person, AssociationId body);
    }

    private final Foundation foundation;
    private final Physicians physicians;
    private final PersonBodies memberships;
    private final Applicants applicants;
    private final BiFunction<AccountId, AssociationId, Optional<Officer>> officers;

    CheckRegisterNumber(
            Foundation foundation,
            Physicians physicians,
            PersonBodies memberships,
            Applicants applicants,
            BiFunction<AccountId, AssociationId, Optional<Officer>> officers) {
        this.foundation = foundation;
        this.physicians = physicians;
        this.memberships = memberships;
        this.applicants = applicants;
        this.officers = officers;
    }

    /** Answers with the version as it now is; refused when someone else changed the data since {@code basedOn}. */
    public Outcome<Version> check(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            LocalDate today = JapanTime.today(now);
            Optional<ViewLog.Ground> ground = ground(command, caller, today);
            Outcome<Physician> decided = ground.map(Outcome::accepted)
                    .orElseGet(() -> Outcome.refused(QualificationRefusal.NO_SUCH_PERSON))
                    .then(reached -> caller.is(command.person())
                            ? Outcome.refused(QualificationRefusal.OWN_NUMBER)
                            : officer(command, caller))
                    .then(officer -> command.source() == RegisterSource.MIGRATION
                            ? Outcome.refused(Refusal.of(QualificationRefusal.CHECK_OF_MIGRATION)
                                    .at("source"))
                            : Outcome.accepted(officer))
                    .then(officer -> judged(command, officer, today, caller));
            decided.accepted().ifPresent(physician -> physicians.save(physician, now));
            Version next = command.basedOn().next();
            foundation
                    .audit()
                    .record(
                            caller,
                            Optional.of(command.office()),
                            Intention.CHECK_REGISTER_NUMBER,
                            command.person().value(),
                            next.number(),
                            decided,
                            Detail.of("agrees", command.agrees())
                                    .and("source", command.source())
                                    .and("on", command.on()));
            decided.accepted()
                    .flatMap(done -> ground)
                    .ifPresent(why -> foundation.looked(
                            caller,
                            command.office(),
                            ViewLog.Kind.CHANGE,
                            why,
                            command.person(),
                            "register number of " + command.person().value()));
            return decided.map(physician -> next);
        });
    }

    private Optional<ViewLog.Ground> ground(Command command, Caller caller, LocalDate today) {
        if (!caller.isStaffOf(command.office())) {
            return Optional.empty();
        }
        if (memberships.of(command.person(), today).contains(command.office())) {
            return Optional.of(ViewLog.Ground.MEMBERSHIP);
        }
        return applicants.isShown(command.person(), command.office())
                ? Optional.of(ViewLog.Ground.STEP)
                : Optional.empty();
    }

    private Outcome<Officer> officer(Command command, Caller caller) {
        return caller.account()
                .flatMap(account -> officers.apply(account, command.office()))
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(QualificationRefusal.NOT_ALLOWED));
    }

    private Outcome<Physician> judged(Command command, Officer officer, LocalDate today, Caller caller) {
        return physicians
                .find(command.person())
                .map(known -> known.version().equals(command.basedOn())
                        ? known.checked(
                                        new RegisterCheck.Finding(command.source(), command.on(), officer),
                                        command.agrees(),
                                        today)
                                .map(Change::state)
                        : Outcome.<Physician>refused(foundation.overtaken(
                                QualificationRefusal.CHANGED_MEANWHILE,
                                Amendments.MAKING,
                                command.person().value(),
                                known.version(),
                                caller)))
                .orElseGet(() -> Outcome.refused(Refusal.of(QualificationRefusal.NO_SUCH_PERSON)));
    }
}
