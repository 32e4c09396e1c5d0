package jp.mamis.domain.procedures;

import java.util.Map;
import java.util.Optional;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;

/** Whether a join builds on a membership that may yet be cancelled. */
@Basis(
        document = "our choice",
        rule = "Nobody joins above a body that has yet to keep or cancel the membership which a withdrawn procedure had"
                + " begun through the same workplace.")
public final class UnsettledPolicy {

    /** @param request names at least one body that exists, unless other rules refuse it */
    public Outcome<JoinRequest> judge(JoinRequest request, WithdrawnProcedure withdrawn, Hierarchy hierarchy) {
        return below(request, withdrawn, hierarchy)
                .map(body -> Outcome.<JoinRequest>refused(Refusal.of(
                                ProcedureRefusal.BODY_BELOW_UNSETTLED,
                                Map.of(
                                        "below", body.name().text(),
                                        "reference",
                                                withdrawn.filing().reference().text()))
                        .at("targets")))
                .orElseGet(() -> Outcome.accepted(request));
    }

    private static Optional<Association> below(JoinRequest request, WithdrawnProcedure withdrawn, Hierarchy hierarchy) {
        Optional<AssociationId> lowest =
                request.targets().stream().map(Target::body).findFirst();
        boolean samePlace = withdrawn
                .filing()
                .request()
                .workplace()
                .key()
                .equals(request.workplace().key());
        return samePlace && lowest.isPresent()
                ? withdrawn.toDecide().stream()
                        .map(hierarchy::require)
                        .filter(body -> body.parent().equals(lowest))
                        .findFirst()
                : Optional.empty();
    }
}
