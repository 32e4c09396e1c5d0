package jp.mamis.web.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.SuspensionQueries;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** Finds any account by its log-in ID, for the system's administration: to suspend and to resume it, nothing else. */
@Path("/admin/accounts")
@Dependent
public class AdministeredAccountResource {

    static final String PATH = "/admin/accounts";

    private final SuspensionQueries queries;
    private final AccountFrame frame;

    @Inject
    public AdministeredAccountResource(AssociationSystem system, Templates templates, Visits visits) {
        this.queries = system.accounts().suspensions().suspensionQueries();
        this.frame = new AccountFrame(templates, visits);
    }

    @GET
    public Response find(
            @QueryParam("loginId") @DefaultValue("") String loginId,
            @QueryParam("done") @DefaultValue("") String done,
            @Context HttpServletRequest request) {
        Caller caller = CurrentCaller.of(request).required().caller();
        RefusedRequest.unlessGranted(queries.everywhere(caller));
        Texts t = frame.texts(request);
        if (loginId.isBlank()) {
            return draw(200, Form.blank(t), done, request);
        }
        FormInput input = FormInput.of(Map.of("loginId", List.of(loginId)));
        Parsed<LoginId> wanted = input.required("loginId", LoginId::parse);
        if (input.isFaulty()) {
            return draw(AccountFrame.FAULTY, input.form(t), "", request);
        }
        return queries.account(wanted.get(), caller)
                .fold(
                        found -> Response.seeOther(
                                        URI.create(PATH + "/" + found.id().value()))
                                .build(),
                        reasons ->
                                draw(AccountFrame.FAULTY, input.refused(reasons).form(t), "", request));
    }

    private Response draw(int status, Form form, String done, HttpServletRequest request) {
        Page page = AccountFrame.telling(
                done,
                Page.of(frame.visit(PATH, request), frame.texts(request).get("accounts.find"))
                        .showing(form));
        return frame.show(status, "finding", page, Map.of("form", form));
    }
}
