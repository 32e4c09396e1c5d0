package jp.mamis.application.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;

/** Who stands in for whom: all of a body for its administrators, one's own for every clerk. */
public final class DeputyQueries {

    private final Foundation foundation;
    private final AccountPorts ports;

    DeputyQueries(Foundation foundation, AccountPorts ports) {
        this.foundation = foundation;
        this.ports = ports;
    }

    /** In force or to come, by first day. */
    public Outcome<List<DeputyView>> at(AssociationId body, Caller caller) {
        LocalDate today = foundation.time().today();
        boolean known = caller.grants().stream().anyMatch(grant -> grant.body().equals(body));
        Outcome<List<DeputyView>> answer = known
                ? Outcome.accepted(foundation
                        .work()
                        .readOnly(() -> ports.index().deputiesAt(body, today).stream()
                                .filter(view -> caller.isAdministratorOf(body)
                                        || DeputyRights.keeps(view.duty(), caller)
                                        || concerns(view, caller))
                                .toList()))
                : Outcome.refused(AccountRefusal.NOT_ALLOWED);
        return foundation.answered(answer, body, body.value(), caller);
    }

    private static boolean concerns(DeputyView view, Caller caller) {
        Optional<AccountId> me = caller.account();
        return Stream.of(view.principal(), view.deputy()).anyMatch(one -> me.equals(Optional.of(one)));
    }
}
