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
import jp.mamis.application.accounts.AccountUseCases;
import jp.mamis.application.accounts.StaffView;
import jp.mamis.domain.person.PersonId;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Templates;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** Takes the second factors of a member's account away. */
@Path("/office/{code}/members/{person}/account/factors")
@Dependent
public class MemberFactorsResource {

    private final AccountUseCases accounts;
    private final Offices offices;
    private final FactorResetForm form;

    @PathParam("code")
    private String code = "";

    @PathParam("person")
    private String person = "";

    @Inject
    public MemberFactorsResource(AssociationSystem system, OnceResponse once, Templates templates, Visits visits) {
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
        MemberAtBody at = new MemberAtBody(offices.body(code), new PersonId(Addresses.id(person)));
        StaffView shown = RefusedRequest.unlessGranted(accounts.accountQueries()
                        .physician(
                                at.body().id(),
                                at.person(),
                                CurrentCaller.of(request).required().caller()))
                .orElseThrow(Addresses::nothing);
        return new FactorResetForm.Whose(shown.id(), shown.holder().text(), Optional.empty(), at.path());
    }
}
