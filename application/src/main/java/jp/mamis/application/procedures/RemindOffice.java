package jp.mamis.application.procedures;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.OfficeLetters.News;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.procedures.ProcedureRefusal;

/**
 * Asks a body below by mail to go on with what is on its way here (下位の医師会への確認の依頼): once a day, with a number and
 * no name.
 */
public final class RemindOffice {

    /** @param holder whose turn it is */
    public record Command(AssociationId body, AssociationId holder) {}

    private final Foundation foundation;
    private final ProcedureIndex index;
    private final OfficeLetters letters;
    private final CurrentHierarchy hierarchy;

    RemindOffice(Foundation foundation, ProcedureIndex index, OfficeLetters letters, CurrentHierarchy hierarchy) {
        this.foundation = foundation;
        this.index = index;
        this.letters = letters;
        this.hierarchy = hierarchy;
    }

    /** Answers how many procedures the body was asked about. */
    public Outcome<Long> remind(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Outcome<Long> asked = allowed(command, caller).then(some -> queued(command, some, now));
            foundation
                    .audit()
                    .record(
                            caller,
                            Optional.of(command.body()),
                            Intention.REMIND_OFFICE,
                            command.holder().value(),
                            0,
                            asked,
                            Detail.NONE);
            return asked;
        });
    }

    private Outcome<Long> allowed(Command command, Caller caller) {
        if (!caller.decidesFor(command.body())) {
            return Outcome.refused(ProcedureRefusal.NOT_ALLOWED);
        }
        long waiting = index.below(command.body(), WaitingBelowQueries.MOST).stream()
                .filter(line -> line.holder().equals(command.holder()))
                .filter(ProcedureIndex.Below::isToDecide)
                .count();
        return waiting > 0 ? Outcome.accepted(waiting) : Outcome.refused(ProcedureRefusal.NOTHING_WAITS_THERE);
    }

    private Outcome<Long> queued(Command command, long waiting, Instant now) {
        News news = new News(
                MailKind.OFFICE_ASKED_TO_ACT,
                command.body().value() + ":" + JapanTime.today(now),
                "",
                Map.of(
                        "asking",
                        hierarchy.get().require(command.body()).name().text(),
                        "number",
                        Long.toString(waiting)));
        return letters.address(command.holder())
                .map(address -> letters.send(news, command.holder(), address, now)
                        ? Outcome.accepted(waiting)
                        : Outcome.<Long>refused(ProcedureRefusal.REMINDED_TODAY))
                .orElseGet(() -> Outcome.refused(ProcedureRefusal.NO_ADDRESS_OF_BODY));
    }
}
