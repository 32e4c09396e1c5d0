package jp.mamis.web.procedures;

import jakarta.servlet.http.HttpServletRequest;
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

    /** Empty where it is filed, discarded or not the caller's. */
    static Optional<Draft> ifKept(String id, ProcedureQueries queries, HttpServletRequest http) {
        return queries.draftIfKept(
                        new DraftId(Addresses.id(id)), CurrentCaller.of(http).caller())
                .map(draft -> RefusedRequest.unlessGranted(draft.toGoOn()));
    }
}
