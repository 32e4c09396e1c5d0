package jp.mamis.web.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jp.mamis.application.AssociationSystem;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Templates;
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
    FoundAccount found(FoundAccounts accounts, HttpServletRequest request) {
        return accounts.member(code, person, request);
    }
}
