package jp.mamis.application.accounts;

import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.LoginSession;
import jp.mamis.domain.accounts.LoginSessionId;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.kernel.Outcome;

/** Ends one session of the caller's own account (端末のログアウト), as after a device was left behind. */
public final class EndSession {

    public record Command(LoginSessionId session) {}

    private final Foundation foundation;
    private final LoginSessions sessions;

    EndSession(Foundation foundation, LoginSessions sessions) {
        this.foundation = foundation;
        this.sessions = sessions;
    }

    /** Refused for a session that is not, or no longer, among those of the caller's account. */
    public Outcome<LoginSessionId> end(Command command, Caller caller) {
        if (!(caller.actor() instanceof Actor.Holder holder)) {
            return Outcome.refused(AccountRefusal.NOT_ALLOWED);
        }
        return foundation.work().inTransaction(() -> {
            Outcome<LoginSessionId> answer = own(command.session(), holder.account());
            answer.accepted().ifPresent(sessions::end);
            UUID subject = command.session().value();
            foundation.audit().record(caller, Optional.empty(), Intention.END_SESSION, subject, 0, answer, Detail.NONE);
            return answer;
        });
    }

    private Outcome<LoginSessionId> own(LoginSessionId session, AccountId account) {
        return sessions.of(account).stream()
                .map(LoginSession::id)
                .filter(session::equals)
                .findFirst()
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(AccountRefusal.NOT_FOUND));
    }
}
