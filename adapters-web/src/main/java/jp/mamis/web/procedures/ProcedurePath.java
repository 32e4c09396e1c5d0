package jp.mamis.web.procedures;

import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.procedures.ProcedureId;

/** Where procedures are found, and what the addresses of this package name. */
final class ProcedurePath {

    static final String OWN = "/my/procedures";
    static final String JOIN = "/my/procedures/join";

    private ProcedurePath() {}

    static String office(Association body) {
        return "/office/" + body.code();
    }

    static String own(ProcedureId id) {
        return OWN + "/" + id.value();
    }
}
