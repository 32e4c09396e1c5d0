package jp.mamis.cli.boot;

/**
 * What a check found.
 *
 * @param found what is there, without anything secret
 * @param advice key of what to do, below {@code check.}; empty where all is well
 */
record Finding(Item item, State state, String found, String advice) {

    /** What is looked at. */
    enum Item {
        JAVA,
        MEMORY,
        DISK,
        FOLDER,
        SECRET,
        DEMO_PASSWORD,
        PORT,
        DATABASE,
        DURABILITY,
        SCHEMA,
        REALM,
        PUBLIC_URL,
        CLOCK,
        SMTP,
        JOURNAL,
        MAILS,
        SCHEDULE,
        JOBS,
        LISTS,
        ACTIVATION,
        RESPONDERS,
        ANSWERS,
        PRESIDENT,
        BACKUP,
        TOKEN_HELD,
        TOKEN_MODULE,
        TOKEN
    }

    /** How it stands. */
    enum State {
        FINE,
        /** It works, and somebody should look at it. */
        ATTENTION,
        /** It does not work, or loses data some day. */
        FAULT
    }

    static Finding fine(Item item, String found) {
        return new Finding(item, State.FINE, found, "");
    }

    static Finding attention(Item item, String found, String advice) {
        return new Finding(item, State.ATTENTION, found, advice);
    }

    static Finding fault(Item item, String found, String advice) {
        return new Finding(item, State.FAULT, found, advice);
    }

    /** Fine, or this where it is not. */
    static Finding unless(boolean well, Item item, State otherwise, String found, String advice) {
        return well ? fine(item, found) : new Finding(item, otherwise, found, advice);
    }
}
