package jp.mamis.web.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.StaffView;
import jp.mamis.domain.person.PersonId;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Templates;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** Suspends and resumes a member's account; for the national body, which decides of doctors' accounts. */
@Path("/office/{code}/members/{person}/account/suspension")
@Dependent
public class MemberSuspensionResource extends SuspensionPages {

    @PathParam("code")
    private String code = "";

    @PathParam("person")
    private String person = "";

    @Inject
    public MemberSuspensionResource(AssociationSystem system, OnceResponse once, Templates templates, Visits visits) {
        super(system, once, templates, visits);
    }

    @Override
    SuspensionForm.Whose whose(HttpServletRequest request) {
        MemberAtBody at = new MemberAtBody(new Offices(system()).body(code), new PersonId(Addresses.id(person)));
        StaffView shown = RefusedRequest.unlessGranted(system().accounts()
                        .accountQueries()
                        .physician(
                                at.body().id(),
                                at.person(),
                                CurrentCaller.of(request).required().caller()))
                .orElseThrow(Addresses::nothing);
        return new SuspensionForm.Whose(
                shown.id(),
                List.of(
                        new Link(at.body().name().text(), StaffPages.home(at.body())),
                        new Link(text("navigation.members", request), StaffPages.home(at.body()) + "/members")),
                at.path(),
                at.path() + "/suspension");
    }
}
