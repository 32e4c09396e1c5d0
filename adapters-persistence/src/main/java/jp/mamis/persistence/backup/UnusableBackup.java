package jp.mamis.persistence.backup;

/** A backup that cannot be taken, read or restored as it is. Nothing that was there before has changed. */
public final class UnusableBackup extends RuntimeException {

    /** What is wrong. */
    public enum Fault {
        /** There is no such file, or it cannot be read. */
        NO_FILE,
        /** A file of that name is there already, or its folder cannot be written to. */
        NO_PLACE,
        /** The file is something else. */
        NO_BACKUP,
        /** The file ends too early. */
        CUT_OFF,
        /** A part is not as it was written. */
        ALTERED,
        /** A newer program wrote it. */
        NEWER_PROGRAM,
        /** Its tables are not those that this program makes for its schema. */
        OTHER_TABLES,
        /** The database to restore into holds something. */
        NOT_EMPTY,
        /** A restoration into that database did not end. */
        HALF_RESTORED,
        /** What stands in the database now is not what the file holds. */
        NOT_THE_SAME
    }

    private final Fault fault;
    private final String what;

    UnusableBackup(Fault fault) {
        this(fault, "");
    }

    UnusableBackup(Fault fault, String what) {
        super(fault + " " + what);
        this.fault = fault;
        this.what = what;
    }

    public Fault fault() {
        return fault;
    }

    /** The part or table it is about; empty where it is about the whole. */
    public String what() {
        return what;
    }
}
