package jp.mamis.domain.institutions;

import jp.mamis.domain.kernel.RefusalCode;

/** Why data about a person's workplaces is not accepted. */
public enum InstitutionRefusal implements RefusalCode {
    /** The same workplace stands twice. */
    WORKPLACE_TWICE,
    /** More workplaces at once than are kept; fact {@code most}. */
    TOO_MANY_WORKPLACES,
    /** Work that begins after the day of entry is entered when it begins. */
    WORK_BEGINS_LATER,
    /** There is no such work to change. */
    NO_SUCH_WORK,
    /** The register knows no such institution. */
    NO_SUCH_INSTITUTION,
    /** The new workplaces equal the old. */
    WORK_UNCHANGED,
    /** Somebody else was first: what the caller saw is no longer what is stored. */
    CHANGED_MEANWHILE
}
