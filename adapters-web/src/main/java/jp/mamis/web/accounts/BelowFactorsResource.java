package jp.mamis.web.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.AccountQueries;
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
    FactorResetForm.Whose whose(HttpServletRequest request) {
        Association creator = body(code);
        AccountId asked = Offices.account(account);
        AccountQueries.Administered body = RefusedRequest.unlessGranted(queries()
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
