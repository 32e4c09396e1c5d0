package jp.mamis.application.jobs;

import java.util.Locale;

/** Where a job stands (処理の状態). The name stands in the store, so a constant is never renamed. */
public enum JobState {
    /** Checked and kept; begins when whoever ordered it says so. */
    PREPARED,
    QUEUED,
    RUNNING,
    /** Stopped between two pieces; what is done stays, and it may be gone on with. */
    CANCELLED,
    DONE,
    /** Stopped by a fault; what is done stays, and it may be gone on with. */
    FAILED;

    /** The name in kebab case, as texts call it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it waits for a runner or has one. */
    public boolean isUnderWay() {
        return this == QUEUED || this == RUNNING;
    }

    /** Whether it may be given up: nothing of it is over yet. */
    public boolean isCancellable() {
        return isUnderWay() || this == PREPARED;
    }

    /** Whether nothing is being done though something is left, until somebody says so. */
    public boolean isResumable() {
        return this == PREPARED || this == CANCELLED || this == FAILED;
    }
}
