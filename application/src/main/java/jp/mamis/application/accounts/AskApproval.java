package jp.mamis.application.accounts;

import java.net.URI;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.LinkToken;
import jp.mamis.domain.accounts.LogInApproval;
import jp.mamis.domain.accounts.ShortCode;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.kernel.Outcome;

/** Begins the log-in of a command that somebody approves in a browser (ブラウザーでのログイン承認の依頼). Clears away old ones. */
public final class AskApproval {

    /** A wish. */
    public record Command() {}

    /**
     * What the command shows and keeps.
     *
     * @param token   kept to itself, to collect the session with
     * @param code    shown
     * @param address where the code is approved
     */
    public record Asked(LinkToken token, ShortCode code, URI address, Instant expiresAt) {}

    private static final int TOKEN_BYTES = 32;
    private static final int CODE_BYTES = 16;
    private static final int SWEPT_AT_ONCE = 20;

    private final Foundation foundation;
    private final AccountPorts ports;
    private final URI portal;

    AskApproval(Foundation foundation, AccountPorts ports, URI portal) {
        this.foundation = foundation;
        this.ports = ports;
        this.portal = portal;
    }

    public Outcome<Asked> ask(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            LinkToken token =
                    LinkToken.parse(HexFormat.of().formatHex(ports.secrets().next(TOKEN_BYTES)));
            ShortCode code = ShortCode.from(ports.secrets().next(CODE_BYTES));
            LogInApproval asked = LogInApproval.asked(
                    foundation.ids().next(), token.digest(), ports.seal().seal(code), now);
            ports.approvals().forgetBefore(now.minus(LogInApproval.VALIDITY), SWEPT_AT_ONCE);
            ports.approvals().add(asked);
            Outcome<Asked> answer = Outcome.accepted(
                    new Asked(token, code, portal.resolve("/my/approval?code=" + code.printed()), asked.expiresAt()));
            foundation
                    .audit()
                    .record(caller, Optional.empty(), Intention.ASK_APPROVAL, asked.id(), 0, answer, Detail.NONE);
            return answer;
        });
    }
}
