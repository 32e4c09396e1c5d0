package jp.mamis.application.kernel;

/** Another transaction changed the same thing first; nothing of this one was kept. */
public final class StaleState extends PortFailure {

    public StaleState(String what) {
        super("changed by someone else: " + what);
    }

    public StaleState(String what, Throwable cause) {
        super("changed by someone else: " + what, cause);
    }
}
