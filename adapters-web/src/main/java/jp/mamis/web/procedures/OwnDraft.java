package jp.mamis.web.procedures;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import jp.mamis.application.procedures.Draft;
import jp.mamis.application.procedures.DraftId;
import jp.mamis.application.procedures.ProcedureQueries;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/** Finds a draft of the caller's that a page goes on with; what an office enters from paper is refused with the reason. */
final class OwnDraft {

    private OwnDraft() {}

    static Draft of(String id, ProcedureQueries queries, HttpServletRequest http) {
        return RefusedRequest.unlessGranted(queries.draft(
                        new DraftId(Addresses.id(id)), CurrentCaller.of(http).caller())
                .then(Draft::toGoOn));
    }

    /** Where a tab left open leads whose draft is there no longer: to what it has become, else to the list, which says so. */
    static Response gone(String id, ProcedureQueries queries, HttpServletRequest http) {
        return queries.filed(
                        new DraftId(Addresses.id(id)), CurrentCaller.of(http).caller())
                .map(JoinResponses::toFiledBefore)
                .orElseGet(JoinResponses::toList);
    }

    /** Empty where it is filed, discarded or not the caller's. */
    static Optional<Draft> ifKept(String id, ProcedureQueries queries, HttpServletRequest http) {
        return queries.draftIfKept(
                        new DraftId(Addresses.id(id)), CurrentCaller.of(http).caller())
                .map(draft -> RefusedRequest.unlessGranted(draft.toGoOn()));
    }
}
