package jp.mamis.cli.command;

import jp.mamis.application.kernel.RefusalKind;

/** How a command ended, for scripts. */
public enum ExitCode {
    /** Done. */
    OK(0),
    /** The business says no, or a check found something wrong. */
    REFUSED(1),
    /** Wrong option, or a value that cannot be read. */
    MISUSED(2),
    /** Not found, not allowed, or not logged in. */
    NOT_REACHED(3),
    /** Somebody else was first: look again and decide anew. */
    CONFLICT(4),
    /** The database or the token does not answer, or too many log in at once: the same command may succeed later. */
    UNAVAILABLE(5),
    /** A fault of the program. */
    BUG(70);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    static ExitCode of(RefusalKind kind) {
        return switch (kind) {
            case NOT_FOUND, NOT_ALLOWED, NOT_RECOGNISED -> NOT_REACHED;
            case CONFLICT -> CONFLICT;
            case RULE -> REFUSED;
        };
    }
}
