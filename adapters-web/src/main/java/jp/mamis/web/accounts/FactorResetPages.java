package jp.mamis.web.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jp.mamis.application.AssociationSystem;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Templates;
import jp.mamis.web.security.Visits;

/** The pages on which somebody's second factors are taken away; each finds the account in its own way. */
public abstract class FactorResetPages {

    private final FoundAccounts accounts;
    private final FactorResetForm form;

    FactorResetPages(AssociationSystem system, OnceResponse once, Templates templates, Visits visits) {
        AccountFrame frame = new AccountFrame(templates, visits);
        this.accounts = new FoundAccounts(system, frame);
        this.form = new FactorResetForm(system.accounts().factors().resetFactors(), frame, once);
    }

    @GET
    public Response show(@Context HttpServletRequest request) {
        return form.show(found(accounts, request), request);
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    public Response reset(MultivaluedMap<String, String> fields, @Context HttpServletRequest request) {
        return form.reset(found(accounts, request), fields, request);
    }

    /** The account whose factors are meant, when it is for the caller to see. */
    abstract FoundAccount found(FoundAccounts accounts, HttpServletRequest request);
}
