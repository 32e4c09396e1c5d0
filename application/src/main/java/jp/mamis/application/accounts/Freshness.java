package jp.mamis.application.accounts;

import java.time.Duration;
import java.time.Instant;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;

/** Whether whoever asks has proved who that is so recently that an act with consequences may follow. */
@Basis(
        document = "our choice",
        rule =
                "Duties, codes, factors of others and one's own factors are touched, and lists of people, papers for a board"
                        + " and letters to print saved as files, by nobody whose second factor, or password where there is none, was proved more than 15 minutes ago"
                        + " unless set otherwise.")
public final class Freshness {

    private final Duration window;

    /** @param window how long a proof counts */
    public Freshness(Duration window) {
        this.window = window;
    }

    /** The operator and the system itself have no session and are judged by other rules. */
    public Outcome<Caller> judge(Caller caller, Instant now) {
        boolean fresh = caller.isSystem()
                || caller.proof().filter(proof -> proof.isFresh(window, now)).isPresent();
        return fresh ? Outcome.accepted(caller) : Outcome.refused(AccountRefusal.CONFIRMATION_NEEDED);
    }

    /**
     * Whether a part of a list may be saved as a file. Judged where the file begins, so that a long one does not break off
     * because time passes.
     */
    public Outcome<Caller> toSave(Page part, Caller caller, Instant now) {
        return part.after().isPresent() ? Outcome.accepted(caller) : judge(caller, now);
    }
}
