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

/** Reminds applicants whose procedure was sent back and not answered (督促). For the operator and the schedule. */
public final class RemindApplicants {

    /** Whose reminder has become due later than {@code from} and not after {@code until}. */
    public record Command(Instant from, Instant until) {}

    /** What a no is recorded about: all of them. */
    private static final UUID ALL = new UUID(0, 0);

    private final Foundation foundation;
    private final Procedures procedures;
    private final ApplicantMail mail;

    RemindApplicants(Foundation foundation, Procedures procedures, ApplicantMail mail) {
        this.foundation = foundation;
        this.procedures = procedures;
        this.mail = mail;
    }

    /** Answers how many mails were queued; who was reminded before is not reminded again. */
    public Outcome<Integer> remind(Command command, Caller caller) {
        if (!caller.isSystem()) {
            return foundation.answered(Outcome.refused(ProcedureRefusal.NOT_ALLOWED), ALL, caller);
        }
        return Outcome.accepted(SentBackProcedure.REMINDERS.stream()
                .mapToInt(silence -> remindAfter(silence, command))
                .sum());
    }

    private int remindAfter(Duration silence, Command command) {
        return (int) new SilentApplicants(foundation.work(), procedures)
                .between(command.from().minus(silence), command.until().minus(silence))
                .filter(id -> foundation.work().inTransaction(() -> reminded(id, command.until())))
                .count();
    }

    private boolean reminded(ProcedureId id, Instant now) {
        Optional<SentBackProcedure> waiting =
                procedures.find(id).filter(SentBackProcedure.class::isInstance).map(SentBackProcedure.class::cast);
        Optional<Duration> silence = waiting.flatMap(procedure -> procedure.reminderDue(now));
        return silence.map(so ->
                        mail.remind(waiting.orElseThrow(), so, foundation.time().now()))
                .orElse(false);
    }
}
