package jp.mamis.web.procedures;

import jakarta.servlet.http.HttpServletRequest;
import jp.mamis.application.procedures.ProcedureQueries;
import jp.mamis.application.procedures.Tracker;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/** The caller's own procedure that an address names, and the frame of its pages. */
final class OwnProcedure {

    private OwnProcedure() {}

    /** Where it stands; the page for what is not found when it is nobody's or somebody else's. */
    static Tracker of(String id, ProcedureQueries queries, HttpServletRequest http) {
        return RefusedRequest.unlessGranted(queries.tracker(
                new ProcedureId(Addresses.id(id)), CurrentCaller.of(http).caller()));
    }

    static Page page(String title, Visit visit) {
        return Page.of(visit, title)
                .below(visit.texts().get("procedure.my-page"), "/my")
                .below(visit.texts().get("procedure.own"), ProcedurePath.OWN);
    }
}
