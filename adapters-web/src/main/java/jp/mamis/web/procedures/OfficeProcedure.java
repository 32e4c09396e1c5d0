package jp.mamis.web.procedures;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.OfficePage;
import jp.mamis.application.procedures.OfficeQueries;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.problem.RejectedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Offers;

/** The procedure at a body's desk that an address names, as far as the body sees it. */
final class OfficeProcedure {

    private OfficeProcedure() {}

    /** What there is to see; the page for what is not found when the body has nothing to do with it. */
    static OfficePage seen(Place place, OfficeQueries queries, HttpServletRequest http) {
        return RefusedRequest.unlessGranted(queries.office(
                place.procedure(), place.body().id(), CurrentCaller.of(http).caller()));
    }

    /** A slip has nothing to decide on, and no such pages. */
    static OfficePage.Full full(OfficePage seen) {
        if (seen instanceof OfficePage.Full full) {
            return full;
        }
        throw new RejectedRequest(RejectedRequest.Reason.NOT_FOUND);
    }

    /** What the caller can decide next, of the list he came from. */
    static Optional<ProcedureId> next(Place place, OfficeQueries queries, LocalDate today, HttpServletRequest http) {
        return queries.next(
                place.body().id(),
                place.procedure(),
                place.list().orElse(QueueQuery.usual()).filter(today),
                CurrentCaller.of(http).caller());
    }

    /** Where a decision leads: a partner who has confirmed may read the procedure no longer. */
    static String after(DecisionAct act, Place place, Caller caller, AssociationSystem system) {
        return Offers.confirmsOnly(place.body(), caller)
                ? Offers.agent(
                                place.body(),
                                caller,
                                system.hierarchy().currentHierarchy().get())
                        .map(partner -> ProcedurePath.office(partner) + "/mandates?done=confirmed")
                        .orElse("/my/account")
                : place.path("", "done=" + act.slug());
    }
}
