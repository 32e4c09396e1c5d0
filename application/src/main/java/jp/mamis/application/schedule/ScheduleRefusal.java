package jp.mamis.application.schedule;

import jp.mamis.domain.kernel.RefusalCode;

/** Why something about the schedule is refused. */
public enum ScheduleRefusal implements RefusalCode {
    /** Someone runs this task at the moment. */
    TASK_UNDER_WAY,
    /** The run failed; the schedule tries again by itself. */
    TASK_FAILED,
    /** The caller may not see or do this. */
    NOT_ALLOWED
}
