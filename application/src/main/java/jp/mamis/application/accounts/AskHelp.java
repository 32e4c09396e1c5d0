package jp.mamis.application.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.HelpRequest;
import jp.mamis.domain.accounts.HelpRequestId;
import jp.mamis.domain.accounts.Mandate;
import jp.mamis.domain.accounts.SessionToken;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationName;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.kernel.Outcome;

/**
 * The only clerk of a body, whose password was right and whose second factor is lost, asks the body's partner for help
 * (二要素認証の解除の依頼). Nothing is taken away by asking; asking again while it waits changes nothing.
 */
public final class AskHelp {

    /** @param token of the log-in that waits for its second factor */
    public record Command(SessionToken token) {}

    /** @param partner the body that was asked */
    public record Asked(AssociationName partner, Instant at) {}

    private final Foundation foundation;
    private final AccountPorts ports;
    private final SessionDesk desk;
    private final PartnerRights rights;
    private final Supplier<Hierarchy> hierarchy;

    AskHelp(Foundation foundation, AccountPorts ports, PartnerRights rights, Supplier<Hierarchy> hierarchy) {
        this.foundation = foundation;
        this.ports = ports;
        this.desk = new SessionDesk(foundation, ports);
        this.rights = rights;
        this.hierarchy = hierarchy;
    }

    /**
     * Refused where the clerk is not alone, or no one partner helps every body of the clerk: then a colleague or the body
     * above does.
     */
    public Outcome<Asked> ask(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Optional<Account> holder = desk.waiting(command.token(), now).map(SessionDesk.Waiting::account);
            if (holder.isEmpty()) {
                return Outcome.refused(AccountRefusal.LOG_IN_NOT_PENDING);
            }
            Account account = holder.get();
            Optional<Mandate> partner = rights.helper(account, JapanTime.today(now));
            Outcome<Asked> answer = partner.map(mandate -> Outcome.accepted(asked(account, mandate, now)))
                    .orElseGet(() -> Outcome.refused(AccountRefusal.NO_PARTNER));
            foundation
                    .audit()
                    .record(
                            SessionDesk.holder(account, caller),
                            partner.map(Mandate::giver),
                            Intention.ASK_HELP,
                            account.id().value(),
                            0,
                            answer,
                            Detail.NONE);
            return answer;
        });
    }

    private Asked asked(Account account, Mandate partner, Instant now) {
        HelpRequest request = ports.requests()
                .claimOpen(account.id(), now.minus(HelpRequest.LASTS))
                .orElseGet(() -> kept(account, partner, now));
        return new Asked(hierarchy.get().require(partner.taker()).name(), request.askedAt());
    }

    private HelpRequest kept(Account account, Mandate partner, Instant now) {
        HelpRequest request = new HelpRequest(
                new HelpRequestId(foundation.ids().next()), account.id(), partner.giver(), now, Optional.empty());
        ports.requests().save(request);
        return request;
    }
}
