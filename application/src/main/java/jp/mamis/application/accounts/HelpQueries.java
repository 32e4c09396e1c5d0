package jp.mamis.application.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.HelpRequest;
import jp.mamis.domain.accounts.HelpRequestId;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.Mandate;
import jp.mamis.domain.accounts.MandateKind;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.kernel.Outcome;

/** The requests for help that a partner may answer, and those of the body itself. */
public final class HelpQueries {

    /**
     * A request as both bodies see it.
     *
     * @param body   the body whose only clerk asks
     * @param open   whether it waits for an answer
     * @param partner whether the body that looks may answer it
     */
    public record HelpView(
            HelpRequest request, Association body, LoginId loginId, HolderName holder, boolean open, boolean partner) {}

    private static final Duration SHOWN_FOR = Duration.ofDays(366);

    private final Foundation foundation;
    private final AccountPorts ports;
    private final Supplier<Hierarchy> hierarchy;

    HelpQueries(Foundation foundation, AccountPorts ports, Supplier<Hierarchy> hierarchy) {
        this.foundation = foundation;
        this.ports = ports;
        this.hierarchy = hierarchy;
    }

    /** Of the last year, newest first; for the body's administrators. */
    public Outcome<List<HelpView>> at(AssociationId body, Caller caller) {
        Instant now = foundation.time().now();
        Outcome<List<HelpView>> answer = caller.isAdministratorOf(body)
                ? Outcome.accepted(foundation.work().readOnly(() -> views(body, caller, now)))
                : Outcome.refused(AccountRefusal.NOT_ALLOWED);
        return foundation.answered(answer, body, body.value(), caller);
    }

    /** How many requests wait that the body may answer as a partner; none for whoever does not administer it. */
    public int waitingFor(AssociationId body, Caller caller) {
        Set<AssociationId> givers =
                caller.isAdministratorOf(body) ? caller.capacity().givers(MandateKind.PARTNER, body) : Set.of();
        if (givers.isEmpty()) {
            return 0;
        }
        Instant now = foundation.time().now();
        return (int) foundation.work().readOnly(() -> ports.requests().at(givers, now.minus(SHOWN_FOR))).stream()
                .filter(request -> request.isOpenAt(now))
                .count();
    }

    /** One that {@code partner} may answer. */
    public Outcome<HelpView> one(AssociationId partner, HelpRequestId id, Caller caller) {
        return at(partner, caller)
                .then(all -> foundation.answered(
                        all.stream()
                                .filter(view -> view.request().id().equals(id) && view.partner())
                                .findFirst()
                                .map(Outcome::accepted)
                                .orElseGet(() -> Outcome.refused(AccountRefusal.NOT_FOUND)),
                        partner,
                        id.value(),
                        caller));
    }

    private List<HelpView> views(AssociationId body, Caller caller, Instant now) {
        Set<AssociationId> givers = ports.mandates().takenBy(body).stream()
                .filter(mandate -> mandate.kind() == MandateKind.PARTNER && caller.isPartnerOf(mandate.giver()))
                .map(Mandate::giver)
                .collect(Collectors.toSet());
        givers.add(body);
        Hierarchy bodies = hierarchy.get();
        List<HelpRequest> requests = ports.requests().at(givers, now.minus(SHOWN_FOR));
        Map<AccountId, Account> accounts =
                ports.accounts().all(requests.stream().map(HelpRequest::account).toList()).stream()
                        .collect(Collectors.toUnmodifiableMap(Account::id, account -> account));
        return requests.stream()
                .flatMap(request -> Optional.ofNullable(accounts.get(request.account())).stream()
                        .map(account -> new HelpView(
                                request,
                                bodies.require(request.body()),
                                account.loginId(),
                                account.holder(),
                                request.isOpenAt(now),
                                !request.body().equals(body))))
                .toList();
    }
}
