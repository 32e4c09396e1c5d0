package jp.mamis.application.rehearsal;

import jp.mamis.domain.kernel.RefusalCode;

/** Why nothing is rehearsed. */
public enum RehearsalRefusal implements RefusalCode {
    /** The installation holds real people: no invented ones, no known log-ins. */
    NOT_IN_PRODUCTION,
    /** For the operator of the installation and the system itself. */
    OPERATOR_ONLY,
    /** Invented doctors of another seed or number are here already. */
    ANOTHER_NATION_IS_LOADED,
    /** Fewer than one, or more than a nation has room for. */
    MEMBERS_OUT_OF_RANGE,
    /** Before the day the nation is drawn for, or not yet. */
    TODAY_OUT_OF_RANGE
}
