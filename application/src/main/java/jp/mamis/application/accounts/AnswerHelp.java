package jp.mamis.application.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.FactorSet;
import jp.mamis.domain.accounts.HelpRequest;
import jp.mamis.domain.accounts.HelpRequestId;
import jp.mamis.domain.accounts.IdentityCheck;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;

/**
 * A partner's administrator answers the only clerk of a body who has lost the second factor (二要素認証の解除の承認). Where
 * it is granted, every factor falls away and the sessions end; the clerk sets a new one up at the next log-in.
 */
public final class AnswerHelp {

    /**
     * An answer.
     *
     * @param partner the body the caller answers for
     * @param check   how the caller made sure who asks; empty to decline
     */
    public record Command(HelpRequestId request, AssociationId partner, Optional<IdentityCheck> check) {}

    private static final UUID NOBODY = new UUID(0, 0);

    private final Foundation foundation;
    private final AccountPorts ports;
    private final PartnerRights rights;
    private final Freshness freshness;

    AnswerHelp(Foundation foundation, AccountPorts ports, PartnerRights rights, Freshness freshness) {
        this.foundation = foundation;
        this.ports = ports;
        this.rights = rights;
        this.freshness = freshness;
    }

    public Outcome<HelpRequestId> answer(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            LocalDate today = JapanTime.today(now);
            Optional<HelpRequest> found = ports.requests().find(command.request());
            found.ifPresent(known -> ports.requests().claimOpen(known.account(), now.minus(HelpRequest.LASTS)));
            Optional<HelpRequest> open =
                    ports.requests().find(command.request()).filter(known -> reaches(known, command, caller, today));
            Outcome<HelpRequestId> answer = open.map(
                            known -> freshness.judge(caller, now).then(fresh -> settled(known, command, caller, now)))
                    .orElseGet(() -> Outcome.refused(AccountRefusal.NOT_FOUND));
            foundation
                    .audit()
                    .record(
                            caller,
                            found.map(HelpRequest::body).or(() -> Optional.of(command.partner())),
                            Intention.ANSWER_HELP,
                            command.request().value(),
                            0,
                            answer,
                            Detail.of("check", command.check().map(Enum::name).orElse("DECLINED"))
                                    .and("partner", command.partner().value())
                                    .and(
                                            "account",
                                            found.map(HelpRequest::account)
                                                    .map(AccountId::value)
                                                    .orElse(NOBODY)));
            return answer;
        });
    }

    private boolean reaches(HelpRequest request, Command command, Caller caller, LocalDate today) {
        return caller.isAdministratorOf(command.partner())
                && caller.isPartnerOf(request.body())
                && ports.accounts()
                        .find(request.account())
                        .filter(Account::isActive)
                        .filter(account -> rights.mayResetFactors(account, caller, today))
                        .isPresent();
    }

    private Outcome<HelpRequestId> settled(HelpRequest request, Command command, Caller caller, Instant now) {
        if (!request.isOpenAt(now)) {
            return Outcome.refused(AccountRefusal.HELP_ANSWERED);
        }
        ports.requests()
                .save(request.answered(new HelpRequest.Answer(
                        caller.account().orElseThrow(), command.partner(), now, command.check())));
        if (command.check().isPresent()) {
            FactorSet before = ports.factors().of(request.account());
            if (!before.isEmpty()) {
                ports.factors().save(before.emptied());
            }
            ports.sessions().endAll(request.account());
        }
        return Outcome.accepted(request.id());
    }
}
