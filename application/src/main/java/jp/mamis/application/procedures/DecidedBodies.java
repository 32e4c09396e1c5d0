package jp.mamis.application.procedures;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.domain.procedures.SentBackProcedure;

/** The bodies an answer has to name, since they have taken the applicant in. */
final class DecidedBodies {

    private final CurrentHierarchy hierarchy;

    DecidedBodies(CurrentHierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    List<Association> of(SentBackProcedure procedure) {
        return procedure.decided().stream().map(hierarchy.get()::require).toList();
    }

    /** Why an answer that leaves one of them out is refused. */
    static Refusal dropped(List<Association> decided) {
        String names = decided.stream().map(body -> body.name().text()).collect(Collectors.joining("、"));
        return Refusal.of(ProcedureRefusal.DECIDED_BODY_DROPPED, Map.of("bodies", names));
    }

    /** The reasons, of which the one about these bodies names them. */
    Refusals named(Refusals reasons, SentBackProcedure procedure) {
        return new Refusals(reasons.reasons().stream()
                .map(reason -> reason.code() == ProcedureRefusal.DECIDED_BODY_DROPPED
                        ? new Refusal(
                                reason.code(),
                                reason.field(),
                                dropped(of(procedure)).facts())
                        : reason)
                .toList());
    }
}
