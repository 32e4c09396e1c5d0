package jp.mamis.application.procedures;

import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ReferenceNumber;

/**
 * What an act on a procedure answers.
 *
 * @param version the version after the act
 */
public record Receipt(ProcedureId id, ReferenceNumber reference, Procedure.State state, Version version) {

    static Receipt of(Procedure procedure) {
        return new Receipt(
                procedure.id(),
                procedure.filing().reference(),
                procedure.state(),
                procedure.version().next());
    }
}
