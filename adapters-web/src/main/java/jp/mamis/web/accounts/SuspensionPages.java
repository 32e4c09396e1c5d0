package jp.mamis.web.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jp.mamis.application.AssociationSystem;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Templates;
import jp.mamis.web.security.Visits;

/** The pages on which accounts are suspended and resumed; each finds the account in its own way. */
public abstract class SuspensionPages {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final FoundAccounts accounts;
    private final SuspensionForm form;

    SuspensionPages(AssociationSystem system, OnceResponse once, Templates templates, Visits visits) {
        AccountFrame frame = new AccountFrame(templates, visits);
        this.accounts = new FoundAccounts(system, frame);
        this.form = new SuspensionForm(system, frame, once);
    }

    @GET
    public Response show(@Context HttpServletRequest request) {
        return form.show(place(request), request);
    }

    @POST
    @Consumes(FORM)
    public Response suspend(MultivaluedMap<String, String> fields, @Context HttpServletRequest request) {
        return form.suspend(place(request), fields, request);
    }

    @POST
    @Path("end")
    @Consumes(FORM)
    public Response resume(MultivaluedMap<String, String> fields, @Context HttpServletRequest request) {
        return form.resume(place(request), fields, request);
    }

    private SuspensionForm.Place place(HttpServletRequest request) {
        FoundAccount found = found(accounts, request);
        return new SuspensionForm.Place(found, path(found));
    }

    /** The account that is meant, when it is for the caller to see. */
    abstract FoundAccount found(FoundAccounts accounts, HttpServletRequest request);

    /** Where this page of an account is. */
    String path(FoundAccount found) {
        return found.base() + "/suspension";
    }
}
