package jp.mamis.application.schedule;

import java.util.List;
import java.util.UUID;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.schedule.Turn;

/** What may be read of the schedule: everything, by those who keep the system. */
public final class ScheduleQueries {

    private static final UUID SCHEDULE = new UUID(0, 0);

    private final Foundation foundation;
    private final Schedule schedule;

    ScheduleQueries(Foundation foundation, Schedule schedule) {
        this.foundation = foundation;
        this.schedule = schedule;
    }

    /** Every task's turn; none before the schedule first ran. For the operator and the system administration. */
    public Outcome<List<Turn>> list(Caller caller) {
        Outcome<Caller> permitted = caller.isSystem() || caller.isSystemAdministrator()
                ? Outcome.accepted(caller)
                : Outcome.refused(ScheduleRefusal.NOT_ALLOWED);
        return foundation.answered(
                permitted.map(keeper -> foundation.work().readOnly(schedule::all)), SCHEDULE, caller);
    }
}
