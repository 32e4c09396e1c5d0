package jp.mamis.application.procedures;

import java.util.Map;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ProcedureRefusal;

/**
 * What a paper has become.
 *
 * @param reference what people call the procedure by
 * @param filed     whether it was filed; else the procedure that it would have answered had ended before
 */
public record FiledPaper(ProcedureId procedure, String reference, Procedure.State state, boolean filed) {

    /** Why there is nothing more to enter. */
    Refusal reason() {
        return filed
                ? Refusal.of(ProcedureRefusal.PAPER_FILED, Map.of("reference", reference))
                : Refusal.of(
                        ProcedureRefusal.PAPER_ENDED_UNFILED, Map.of("reference", reference, "state", state.name()));
    }
}
