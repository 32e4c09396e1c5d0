package jp.mamis.application.accounts;

import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.kernel.Outcome;

/** Ends every session of the caller's own account (すべての端末からログアウト), the one in use included. */
public final class LogOutEverywhere {

    private final Foundation foundation;
    private final LoginSessions sessions;

    LogOutEverywhere(Foundation foundation, LoginSessions sessions) {
        this.foundation = foundation;
        this.sessions = sessions;
    }

    /** Answers how many sessions ended; refused for a caller without an account. */
    public Outcome<Integer> logOutEverywhere(Caller caller) {
        if (!(caller.actor() instanceof Actor.Holder holder)) {
            return Outcome.refused(AccountRefusal.NOT_ALLOWED);
        }
        AccountId account = holder.account();
        return foundation.work().inTransaction(() -> {
            Outcome<Integer> answer = Outcome.accepted(sessions.endAll(account));
            UUID subject = account.value();
            foundation
                    .audit()
                    .record(caller, Optional.empty(), Intention.LOG_OUT_EVERYWHERE, subject, 0, answer, Detail.NONE);
            return answer;
        });
    }
}
