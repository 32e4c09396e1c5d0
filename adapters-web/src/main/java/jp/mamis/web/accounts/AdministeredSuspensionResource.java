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
    FoundAccount found(FoundAccounts accounts, HttpServletRequest request) {
        return accounts.any(account, request);
    }

    @Override
    String path(FoundAccount found) {
        return found.base();
    }
}
