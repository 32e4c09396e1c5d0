package jp.mamis.application.accounts;

import java.time.Duration;
import java.time.Instant;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;

/** Whether whoever asks has proved who that is so recently that an act with consequences may follow. */
@Basis(
        document = "our choice",
        rule =
                "Duties, codes, factors of others and one's own factors are touched by nobody whose second factor, or password"
                        + " where there is none, was proved more than 15 minutes ago unless set otherwise.")
final class Freshness {

    private final Duration window;

    Freshness(Duration window) {
        this.window = window;
    }

    /** The operator and the system itself have no session and are judged by other rules. */
    Outcome<Caller> judge(Caller caller, Instant now) {
        boolean fresh = caller.isSystem()
                || caller.proof().filter(proof -> proof.isFresh(window, now)).isPresent();
        return fresh ? Outcome.accepted(caller) : Outcome.refused(AccountRefusal.CONFIRMATION_NEEDED);
    }
}
