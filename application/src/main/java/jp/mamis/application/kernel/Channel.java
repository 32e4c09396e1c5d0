package jp.mamis.application.kernel;

/** How a request reached the system. */
public enum Channel {
    PAGE,
    API,
    CLI,
    AUTOMATION;

    /** Whether what is answered goes to a program of somebody's, which may keep it. */
    public boolean isOfPrograms() {
        return this == API || this == CLI;
    }
}
