package jp.mamis.persistence.recovery;

/** A place in an approval where its process may die, in the order in which they are passed. */
enum KillPoint {
    BEFORE_THE_TRANSACTION,
    TRANSACTION_BEGUN,
    PROCEDURE_LOADED,
    MEMBER_LOADED,
    BEFORE_MEMBER_SAVED,
    MEMBER_SAVED,
    BEFORE_PROCEDURE_SAVED,
    PROCEDURE_SAVED,
    BEFORE_JOURNAL,
    DECIDED_BEFORE_NUMBERED,
    NUMBERED_BEFORE_COMMIT,
    COMMITTED_BEFORE_ANSWER;

    /** Whether the approval is durable by then. */
    boolean isDone() {
        return this == COMMITTED_BEFORE_ANSWER;
    }
}
