package jp.mamis.web.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.StaffView;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Templates;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** Suspends and resumes one of a body's staff accounts. */
@Path("/office/{code}/staff/{account}/suspension")
@Dependent
public class StaffSuspensionResource extends SuspensionPages {

    @PathParam("code")
    private String code = "";

    @PathParam("account")
    private String account = "";

    @Inject
    public StaffSuspensionResource(AssociationSystem system, OnceResponse once, Templates templates, Visits visits) {
        super(system, once, templates, visits);
    }

    @Override
    SuspensionForm.Whose whose(HttpServletRequest request) {
        Association body = new Offices(system()).body(code);
        StaffView shown = RefusedRequest.unlessGranted(system().accounts()
                .accountQueries()
                .staffMember(
                        body.id(),
                        Offices.account(account),
                        CurrentCaller.of(request).required().caller()));
        String back = StaffPages.staff(body) + "/" + shown.id().value();
        return new SuspensionForm.Whose(
                shown.id(),
                List.of(
                        new Link(body.name().text(), StaffPages.home(body)),
                        new Link(text("navigation.staff", request), StaffPages.staff(body))),
                back,
                back + "/suspension");
    }
}
