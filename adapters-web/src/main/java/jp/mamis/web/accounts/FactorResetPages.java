package jp.mamis.web.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.AccountQueries;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Templates;
import jp.mamis.web.security.Visits;

/** The pages on which somebody's second factors are taken away; each finds the account in its own way. */
public abstract class FactorResetPages {

    private final AssociationSystem system;
    private final FactorResetForm form;

    FactorResetPages(AssociationSystem system, OnceResponse once, Templates templates, Visits visits) {
        this.system = system;
        this.form = new FactorResetForm(
                system.accounts().factors().resetFactors(), new AccountFrame(templates, visits), once);
    }

    @GET
    public Response show(@Context HttpServletRequest request) {
        return form.show(whose(request), request);
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    public Response reset(MultivaluedMap<String, String> fields, @Context HttpServletRequest request) {
        return form.reset(whose(request), fields, request);
    }

    /** The account whose factors are meant, when it is for the caller to see. */
    abstract FactorResetForm.Whose whose(HttpServletRequest request);

    /** What accounts may be seen by whom. */
    AccountQueries queries() {
        return system.accounts().accountQueries();
    }

    Association body(String code) {
        return new Offices(system).body(code);
    }
}
