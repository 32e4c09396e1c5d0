package jp.mamis.application.procedures;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.domain.procedures.SentBackProcedure;
import jp.mamis.domain.settings.AnswerTime;

/** Ends procedures that were sent back and not answered in time (期限切れ). For the operator and the schedule. */
public final class ExpireProcedures {

    /** @param most how many at the most; the rest expires with the next run */
    public record Command(int most) {}

    private static final UUID ALL = new UUID(0, 0);

    private final Foundation foundation;
    private final Procedures procedures;
    private final AnswerDrafts answering;
    private final ApplicantMail mail;

    ExpireProcedures(Foundation foundation, ProcedurePorts ports, ApplicantMail mail) {
        this.answering = new AnswerDrafts(ports);
        this.foundation = foundation;
        this.procedures = ports.procedures();
        this.mail = mail;
    }

    /** Answers how many have expired; each in a transaction of its own, so that a stop in between loses nothing. */
    public Outcome<Handled> expire(Command command, Caller caller) {
        Outcome<Caller> permitted =
                caller.isSystem() ? Outcome.accepted(caller) : Outcome.refused(ProcedureRefusal.NOT_ALLOWED);
        return permitted.fold(
                operator -> Outcome.accepted(expireUpTo(command.most(), operator)),
                reasons -> foundation.work().inTransaction(() -> {
                    foundation
                            .audit()
                            .record(
                                    caller,
                                    Optional.empty(),
                                    Intention.EXPIRE_PROCEDURE,
                                    ALL,
                                    0,
                                    permitted,
                                    Detail.NONE);
                    return Outcome.refused(reasons);
                }));
    }

    private Handled expireUpTo(int most, Caller caller) {
        Instant sentBack = JapanTime.startOf(foundation.time().today()).minus(AnswerTime.SHORTEST.length());
        return new SilentApplicants(foundation.work(), procedures)
                .each(Instant.EPOCH, sentBack, most, id -> expired(id, caller).isPresent());
    }

    /** Not when it was answered in the meantime, nor while the body that sent it back gives more time. */
    private Optional<Change<Procedure>> expired(ProcedureId id, Caller caller) {
        Instant now = foundation.time().now();
        Optional<Change<Procedure>> expired = procedures
                .find(id)
                .filter(SentBackProcedure.class::isInstance)
                .map(SentBackProcedure.class::cast)
                .flatMap(procedure -> procedure.expire(now));
        expired.ifPresent(change -> {
            procedures.claim(change.state().filing().applicant());
            procedures.save(change.state(), now);
            answering.follow(change.state(), Intention.EXPIRE_PROCEDURE);
            mail.tell(change.state(), now);
            foundation
                    .audit()
                    .record(
                            caller,
                            Optional.empty(),
                            Intention.EXPIRE_PROCEDURE,
                            id.value(),
                            change.state().version().next().number(),
                            Outcome.accepted(id),
                            Detail.NONE);
        });
        return expired;
    }
}
