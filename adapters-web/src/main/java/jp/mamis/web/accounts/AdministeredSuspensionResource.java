package jp.mamis.web.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import jp.mamis.application.AssociationSystem;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Templates;
import jp.mamis.web.security.Visits;

/** Suspends and resumes any account, for the system's administration. */
@Path("/admin/accounts/{account}")
@Dependent
public class AdministeredSuspensionResource extends SuspensionPages {

    @PathParam("account")
    private String account = "";

    @Inject
    public AdministeredSuspensionResource(
            AssociationSystem system, OnceResponse once, Templates templates, Visits visits) {
        super(system, once, templates, visits);
    }

    @Override
    SuspensionForm.Whose whose(HttpServletRequest request) {
        return new SuspensionForm.Whose(
                Offices.account(account),
                List.of(),
                AdministeredAccountResource.PATH,
                AdministeredAccountResource.PATH + "/" + account);
    }
}
