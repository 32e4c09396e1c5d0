package jp.mamis.application.jobs;

import jp.mamis.domain.kernel.RefusalCode;

/** Why something about a job is refused, or why a job ended before its time. */
public enum JobRefusal implements RefusalCode {
    /** There is none that the caller ordered. */
    NO_SUCH_JOB,
    /** Somebody changed it since it was seen. */
    CHANGED_MEANWHILE,
    /** It has ended or was cancelled already. */
    JOB_NOT_UNDER_WAY,
    /** It is under way or done: there is nothing to go on with. */
    JOB_NOT_RESUMABLE,
    /** Another of its kind is under way, and both would write the same. */
    ANOTHER_JOB_UNDER_WAY,
    /** Another of its kind was begun since it was ordered: what it was checked against holds no longer. */
    JOB_OVERTAKEN,
    /** Whoever ordered it may not do this any more. */
    DUTY_LOST,
    /** A piece could not be done. */
    PIECE_FAILED,
    /** What it works on is kept no longer. */
    JOB_FILE_GONE,
    /** The caller may not do this. */
    NOT_ALLOWED
}
