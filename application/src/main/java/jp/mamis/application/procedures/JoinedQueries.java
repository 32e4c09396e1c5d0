package jp.mamis.application.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.membership.Members;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.MembershipId;
import jp.mamis.domain.procedures.ProcedureId;

/** What a doctor has joined already when filing a join. */
public final class JoinedQueries {

    private final Foundation foundation;
    private final Members members;
    private final Procedures procedures;

    JoinedQueries(Foundation foundation, Members members, Procedures procedures) {
        this.foundation = foundation;
        this.members = members;
        this.procedures = procedures;
    }

    /**
     * Those of the bodies that the caller belongs to already, be it through another workplace: no join can name them, and
     * membership in them goes on. What the filing that is answered has begun does not count.
     */
    public List<Association> among(List<Association> bodies, Optional<ProcedureId> answered, Caller caller) {
        LocalDate today = foundation.time().today();
        return caller.person()
                .map(person -> foundation.work().readOnly(() -> {
                    Member member = members.of(person).without(begunBy(answered));
                    return bodies.stream()
                            .filter(body -> member.belongsTo(body.id(), today))
                            .toList();
                }))
                .orElseGet(List::of);
    }

    private List<MembershipId> begunBy(Optional<ProcedureId> answered) {
        return answered.flatMap(procedures::find).stream()
                .flatMap(procedure -> procedure.filing().route().steps().stream())
                .flatMap(step -> step.begun().stream())
                .toList();
    }
}
