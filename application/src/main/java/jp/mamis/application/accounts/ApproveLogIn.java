package jp.mamis.application.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.LogInApproval;
import jp.mamis.domain.accounts.Proof;
import jp.mamis.domain.accounts.ShortCode;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;

/**
 * Lets a command in as the caller (コマンドのログインの承認), by the code it shows. What the caller has proved of late is what
 * the command's session counts as proved.
 */
public final class ApproveLogIn {

    /** What the command shows. */
    public record Command(ShortCode code) {}

    private static final UUID NOBODY = new UUID(0, 0);

    private final Foundation foundation;
    private final AccountPorts ports;
    private final Freshness freshness;

    ApproveLogIn(Foundation foundation, AccountPorts ports, Freshness freshness) {
        this.foundation = foundation;
        this.ports = ports;
        this.freshness = freshness;
    }

    /** When it was asked for. */
    public Outcome<Instant> approve(Command command, SignedIn me) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Optional<LogInApproval> asked = ports.approvals()
                    .claimBySeal(ports.seal().seal(command.code()))
                    .filter(open -> open.isOpenAt(now));
            Outcome<Instant> answer = freshness
                    .judge(me.caller(), now)
                    .then(caller -> asked.map(open -> granted(open, me, now))
                            .orElseGet(() -> Outcome.refused(Refusal.of(AccountRefusal.APPROVAL_NOT_VALID)
                                    .at("code"))));
            foundation
                    .audit()
                    .record(
                            me.caller(),
                            Optional.empty(),
                            Intention.APPROVE_LOG_IN,
                            asked.map(LogInApproval::id).orElse(NOBODY),
                            0,
                            answer,
                            Detail.NONE);
            return answer;
        });
    }

    private Outcome<Instant> granted(LogInApproval open, SignedIn me, Instant now) {
        Proof.Degree degree = me.caller().proof().map(Proof::degree).orElse(Proof.Degree.PASSWORD);
        ports.approvals().keepApproval(open.approvedBy(me.account(), degree, now));
        return Outcome.accepted(open.askedAt());
    }
}
