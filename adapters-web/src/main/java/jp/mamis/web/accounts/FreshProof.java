package jp.mamis.web.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.FactorQueries;
import jp.mamis.web.security.CurrentCaller;

/** Leads whoever has not proved for a while who that is to the page that asks, and back. The application refuses anyway. */
final class FreshProof {

    private final FactorQueries queries;

    FreshProof(AssociationSystem system) {
        this.queries = system.accounts().factors().factorQueries();
    }

    /** @param page what is shown once it is proved: it answers to GET */
    Optional<Response> missing(String page, HttpServletRequest request) {
        return queries.isFresh(CurrentCaller.of(request).required().caller())
                ? Optional.empty()
                : Optional.of(
                        Response.seeOther(Entrance.at(ConfirmPages.PATH, page)).build());
    }
}
