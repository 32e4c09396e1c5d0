package jp.mamis.application.rehearsal;

import jp.mamis.domain.kernel.RefusalCode;

/** Why nothing is rehearsed. */
public enum RehearsalRefusal implements RefusalCode {
    /** The installation holds real people: no invented ones, no known log-ins. */
    NOT_IN_PRODUCTION,
    /** For the operator of the installation and the system itself. */
    OPERATOR_ONLY,
    /** The invented doctors of another seed are here already; facts are never removed. */
    ANOTHER_SEED_IS_LOADED,
    /** Fewer than one, or more than there are register numbers for. */
    MEMBERS_OUT_OF_RANGE
}
