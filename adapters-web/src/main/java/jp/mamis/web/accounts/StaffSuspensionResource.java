package jp.mamis.web.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jp.mamis.application.AssociationSystem;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Templates;
import jp.mamis.web.security.Visits;

/** Suspends and resumes one of a body's staff accounts. */
@Path("/office/{code}/staff/{account}/suspension")
@Dependent
public class StaffSuspensionResource extends SuspensionPages {

    @PathParam("code")
    private String code = "";

    @PathParam("account")
    private String account = "";

    @Inject
    public StaffSuspensionResource(AssociationSystem system, OnceResponse once, Templates templates, Visits visits) {
        super(system, once, templates, visits);
    }

    @Override
    FoundAccount found(FoundAccounts accounts, HttpServletRequest request) {
        return accounts.staff(code, account, request);
    }
}
