package jp.mamis.web.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
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
public class MemberFactorsResource extends FactorResetPages {

    @PathParam("code")
    private String code = "";

    @PathParam("person")
    private String person = "";

    @Inject
    public MemberFactorsResource(AssociationSystem system, OnceResponse once, Templates templates, Visits visits) {
        super(system, once, templates, visits);
    }

    @Override
    FactorResetForm.Whose whose(HttpServletRequest request) {
        MemberAtBody at = new MemberAtBody(body(code), new PersonId(Addresses.id(person)));
        StaffView shown = RefusedRequest.unlessGranted(queries()
                        .physician(
                                at.body().id(),
                                at.person(),
                                CurrentCaller.of(request).required().caller()))
                .orElseThrow(Addresses::nothing);
        return new FactorResetForm.Whose(shown.id(), shown.holder().text(), Optional.empty(), at.path());
    }
}
