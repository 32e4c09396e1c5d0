package jp.mamis.web.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.AccountQueries;
import jp.mamis.application.accounts.AccountUseCases;
import jp.mamis.application.accounts.StaffView;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Templates;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** Takes the second factors of an administrator of a body below away. */
@Path("/office/{code}/bodies/{below}/{account}/factors")
@Dependent
public class BelowFactorsResource {

    private final AccountUseCases accounts;
    private final Offices offices;
    private final FactorResetForm form;

    @PathParam("code")
    private String code = "";

    @PathParam("below")
    private String below = "";

    @PathParam("account")
    private String account = "";

    @Inject
    public BelowFactorsResource(AssociationSystem system, OnceResponse once, Templates templates, Visits visits) {
        this.accounts = system.accounts();
        this.offices = new Offices(system);
        this.form = new FactorResetForm(accounts.factors().resetFactors(), new AccountFrame(templates, visits), once);
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

    private FactorResetForm.Whose whose(HttpServletRequest request) {
        Association creator = offices.body(code);
        AccountId asked = Offices.account(account);
        AccountQueries.Administered body = RefusedRequest.unlessGranted(accounts.accountQueries()
                        .administeredBelow(
                                creator.id(),
                                CurrentCaller.of(request).required().caller()))
                .stream()
                .filter(found -> found.body().code().text().equals(below))
                .findFirst()
                .orElseThrow(Addresses::nothing);
        StaffView shown = body.administrators().stream()
                .filter(found -> found.id().equals(asked))
                .findFirst()
                .orElseThrow(Addresses::nothing);
        return new FactorResetForm.Whose(
                shown.id(),
                shown.holder().text(),
                Optional.of(body.body().id()),
                StaffPages.home(creator) + "/bodies/" + below,
                StaffPages.home(creator) + "/bodies/" + below + "/" + shown.id().value() + "/factors");
    }
}
