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

/** Takes the second factors of one of a body's staff accounts away. */
@Path("/office/{code}/staff/{account}/factors")
@Dependent
public class StaffFactorsResource extends FactorResetPages {

    @PathParam("code")
    private String code = "";

    @PathParam("account")
    private String account = "";

    @Inject
    public StaffFactorsResource(AssociationSystem system, OnceResponse once, Templates templates, Visits visits) {
        super(system, once, templates, visits);
    }

    @Override
    FoundAccount found(FoundAccounts accounts, HttpServletRequest request) {
        return accounts.staff(code, account, request);
    }
}
