package jp.mamis.application.accounts;

import java.util.Optional;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.LoginSessionId;
import jp.mamis.domain.accounts.SessionToken;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.kernel.Outcome;

/** Ends the session of a token (ログアウト). Whoever has the token may; a token that is no longer known is fine too. */
public final class LogOut {

    public record Command(SessionToken token) {}

    private final Foundation foundation;
    private final LoginSessions sessions;

    LogOut(Foundation foundation, LoginSessions sessions) {
        this.foundation = foundation;
        this.sessions = sessions;
    }

    /** Answers the session that ended, or empty when there was none. */
    public Outcome<Optional<LoginSessionId>> logOut(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Optional<LoginSessionId> ended = sessions.find(
                            command.token().digest(), foundation.time().today())
                    .map(known -> known.session().id());
            Outcome<Optional<LoginSessionId>> answer = Outcome.accepted(ended);
            ended.ifPresent(id -> {
                sessions.end(id);
                foundation
                        .audit()
                        .record(caller, Optional.empty(), Intention.LOG_OUT, id.value(), 0, answer, Detail.NONE);
            });
            return answer;
        });
    }
}
