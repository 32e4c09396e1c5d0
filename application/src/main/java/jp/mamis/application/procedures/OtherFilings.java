package jp.mamis.application.procedures;

import java.util.Map;
import java.util.Optional;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.domain.procedures.UnsettledPolicy;
import jp.mamis.domain.procedures.WithdrawnProcedure;

/**
 * What else a person has filed: one procedure is under way per workplace, none asks for the same body through another,
 * and none builds on what a withdrawal has left open.
 */
final class OtherFilings {

    private final Procedures procedures;
    private final CurrentHierarchy hierarchy;

    OtherFilings(Procedures procedures, CurrentHierarchy hierarchy) {
        this.procedures = procedures;
        this.hierarchy = hierarchy;
    }

    /** The request itself, for nobody else to overtake, or a refusal with the reference of the procedure, other than {@code own}, in its way. */
    Outcome<JoinRequest> leaveRoomFor(JoinRequest request, PersonId person, ProcedureId own) {
        procedures.claim(person);
        hierarchy.hold();
        Optional<Procedure> inTheWay = procedures.underWay(person).stream()
                .filter(other -> !other.id().equals(own))
                .filter(other -> other.filing().request().overlaps(request))
                .findFirst();
        return inTheWay.map(other -> Outcome.<JoinRequest>refused(inTheWay(request, other)))
                .orElseGet(() -> settledBelow(request, person));
    }

    private Refusal inTheWay(JoinRequest request, Procedure other) {
        String reference = other.filing().reference().text();
        return request.bodyAskedForBy(other.filing().request())
                .filter(body -> !request.isAtWorkplaceOf(other.filing().request()))
                .map(body -> Refusal.of(
                        ProcedureRefusal.ANOTHER_IS_OPEN_FOR_BODY,
                        Map.of(
                                "reference",
                                reference,
                                "body",
                                hierarchy.get().require(body).name().text())))
                .orElseGet(() -> Refusal.of(ProcedureRefusal.ANOTHER_IS_OPEN, Map.of("reference", reference)));
    }

    private Outcome<JoinRequest> settledBelow(JoinRequest request, PersonId person) {
        UnsettledPolicy policy = new UnsettledPolicy();
        Outcome<JoinRequest> judged = Outcome.accepted(request);
        for (WithdrawnProcedure withdrawn : procedures.unsettled(person)) {
            judged = judged.then(so -> policy.judge(so, withdrawn, hierarchy.get()));
        }
        return judged;
    }
}
