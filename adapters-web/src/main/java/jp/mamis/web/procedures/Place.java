package jp.mamis.web.procedures;

import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.procedures.ProcedureId;

/** A procedure at the desk of a body. */
record Place(Association body, ProcedureId procedure) {

    String path() {
        return list() + "/" + procedure.value();
    }

    String list() {
        return ProcedurePath.office(body) + "/procedures";
    }
}
