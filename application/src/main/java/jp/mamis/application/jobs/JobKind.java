package jp.mamis.application.jobs;

import java.util.Locale;

/** What a job does (処理の種類). The name stands in the store, so a constant is never renamed. */
public enum JobKind {
    /** Approves procedures together; a line that breaks keeps back none of the others. */
    APPROVE_TOGETHER,
    /** Brings the register of institutions up to date from a file; one at a time. */
    LOAD_INSTITUTIONS;

    /** The name in kebab case, as texts call it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether one waits until another of its kind is over, since both would write the same. */
    public boolean isAlone() {
        return this == LOAD_INSTITUTIONS;
    }

    /** Whether whoever goes on begins at the front again, passing over what is done, since pieces may have been left out. */
    boolean leavesOut() {
        return this == APPROVE_TOGETHER;
    }
}
