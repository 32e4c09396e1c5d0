package jp.mamis.web.procedures;

import java.util.UUID;
import java.util.function.Function;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.problem.RejectedRequest;

/** The parts of addresses that name procedures, drafts and bodies. What can be no name is not found. */
final class ProcedurePath {

    static final String OWN = "/my/procedures";
    static final String JOIN = "/my/procedures/join";

    private ProcedurePath() {}

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new RejectedRequest(RejectedRequest.Reason.NOT_FOUND);
        }
    }

    static Association body(String code, Hierarchy hierarchy) {
        try {
            return hierarchy
                    .findByCode(AssociationCode.parse(code))
                    .orElseThrow(() -> new RejectedRequest(RejectedRequest.Reason.NOT_FOUND));
        } catch (MalformedValue noCode) {
            throw new RejectedRequest(RejectedRequest.Reason.NOT_FOUND);
        }
    }

    static String office(Association body) {
        return "/office/" + body.code();
    }

    static String own(ProcedureId id) {
        return OWN + "/" + id.value();
    }

    /** The version a form was drawn with. */
    static Version version(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new MalformedValue("version", text);
        }
        return new Version(Long.parseLong(text));
    }

    /** The answer of a query, or the page for what is not found or not allowed. */
    static <T> T granted(Outcome<T> outcome) {
        return outcome.fold(Function.identity(), reasons -> {
            throw new RefusedRequest(reasons);
        });
    }
}
