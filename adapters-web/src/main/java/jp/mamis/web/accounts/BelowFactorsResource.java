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

/** Takes the second factors of an administrator of a body below away. */
@Path("/office/{code}/bodies/{below}/{account}/factors")
@Dependent
public class BelowFactorsResource extends FactorResetPages {

    @PathParam("code")
    private String code = "";

    @PathParam("below")
    private String below = "";

    @PathParam("account")
    private String account = "";

    @Inject
    public BelowFactorsResource(AssociationSystem system, OnceResponse once, Templates templates, Visits visits) {
        super(system, once, templates, visits);
    }

    @Override
    FoundAccount found(FoundAccounts accounts, HttpServletRequest request) {
        return accounts.below(code, below, account, request);
    }
}
