package jp.mamis.web.procedures;

import jp.mamis.application.procedures.ProcedureIndex;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Texts;

/** Where a procedure of a work list is: who has it, or who has refused what the body had approved. */
record RowPlace(Hierarchy bodies, Texts t) {

    String of(ProcedureIndex.Row row) {
        BodyNames names = new BodyNames(t);
        if (row.withApplicant()) {
            return t.get("procedure.current-applicant");
        }
        return row.rejectedBy()
                .map(body -> t.get("office.queue.rejected-by", "body", names.of(bodies.require(body))))
                .or(() -> row.current().map(body -> names.of(bodies.require(body))))
                .orElse("");
    }
}
