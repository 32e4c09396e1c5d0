package jp.mamis.web.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.StaffView;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Templates;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
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
    FactorResetForm.Whose whose(HttpServletRequest request) {
        Association body = body(code);
        StaffView shown = RefusedRequest.unlessGranted(queries()
                .staffMember(
                        body.id(),
                        Offices.account(account),
                        CurrentCaller.of(request).required().caller()));
        return new FactorResetForm.Whose(
                shown.id(),
                shown.holder().text(),
                Optional.of(body.id()),
                StaffPages.home(body) + "/staff/" + shown.id().value());
    }
}
