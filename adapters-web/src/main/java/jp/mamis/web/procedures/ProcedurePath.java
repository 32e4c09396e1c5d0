package jp.mamis.web.procedures;

import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.Versions;
import jp.mamis.web.problem.RefusedRequest;

/** Where procedures are found, and what the addresses of this package name. */
final class ProcedurePath {

    static final String OWN = "/my/procedures";
    static final String JOIN = "/my/procedures/join";

    private ProcedurePath() {}

    static UUID id(String text) {
        return Addresses.id(text);
    }

    static Association body(String code, AssociationSystem system) {
        return Addresses.body(code, system);
    }

    static String office(Association body) {
        return "/office/" + body.code();
    }

    static String own(ProcedureId id) {
        return OWN + "/" + id.value();
    }

    /** The version a form was drawn with. */
    static Version version(String text) {
        return Versions.field(text);
    }

    /** The answer of a query, or the page for what is not found or not allowed. */
    static <T> T granted(Outcome<T> outcome) {
        return RefusedRequest.unlessGranted(outcome);
    }
}
