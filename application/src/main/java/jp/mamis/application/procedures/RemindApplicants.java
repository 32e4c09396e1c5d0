package jp.mamis.application.procedures;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.domain.procedures.SentBackProcedure;
import jp.mamis.domain.settings.AnswerTime;

/** Reminds applicants whose procedure was sent back and not answered (督促). For the operator and the schedule. */
public final class RemindApplicants {

    /** Whose reminder has become due later than {@code from} and not after {@code until}. */
    public record Command(Instant from, Instant until) {}

    /** What a no is recorded about: all of them. */
    private static final UUID ALL = new UUID(0, 0);

    /** No body's rules remind sooner or later than this; each procedure knows its own time. */
    private static final Duration SOONEST = AnswerTime.SHORTEST.reminders().get(0);

    private static final Duration LATEST = AnswerTime.LONGEST.reminders().get(1);

    private final Foundation foundation;
    private final Procedures procedures;
    private final ApplicantMail mail;

    RemindApplicants(Foundation foundation, Procedures procedures, ApplicantMail mail) {
        this.foundation = foundation;
        this.procedures = procedures;
        this.mail = mail;
    }

    /** Answers how many were told; who was reminded before is not reminded again. */
    public Outcome<Handled> remind(Command command, Caller caller) {
        if (!caller.isSystem()) {
            return foundation.answered(Outcome.refused(ProcedureRefusal.NOT_ALLOWED), ALL, caller);
        }
        return Outcome.accepted(new SilentApplicants(foundation.work(), procedures)
                .each(
                        command.from().minus(LATEST),
                        command.until().minus(SOONEST),
                        Integer.MAX_VALUE,
                        id -> reminded(id, command)));
    }

    private boolean reminded(ProcedureId id, Command command) {
        Optional<SentBackProcedure> waiting = procedures
                .find(id)
                .filter(SentBackProcedure.class::isInstance)
                .map(SentBackProcedure.class::cast)
                .filter(procedure -> procedure.becameDue(command.from(), command.until()));
        Optional<Duration> silence = waiting.flatMap(procedure -> procedure.reminderDue(command.until()));
        return silence.map(so ->
                        mail.remind(waiting.orElseThrow(), so, foundation.time().now()))
                .orElse(false);
    }
}
