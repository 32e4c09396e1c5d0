package jp.mamis.web.procedures;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.procedures.ProcedureIndex;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureKind;

/**
 * A row of the applicant's own list.
 *
 * @param current code of the body whose turn it is, or that waits for the applicant
 */
public record OwnProcedureJson(
        UUID id,
        String reference,
        ProcedureKind kind,
        Procedure.State state,
        Instant submittedAt,
        String workplace,
        Optional<String> current) {

    static OwnProcedureJson of(ProcedureIndex.OwnRow row, Hierarchy bodies) {
        return new OwnProcedureJson(
                row.id().value(),
                row.reference(),
                row.kind(),
                row.state(),
                row.submittedAt(),
                row.workplace(),
                row.current().map(body -> bodies.require(body).code().text()));
    }
}
