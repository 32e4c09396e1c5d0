package jp.mamis.web.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.ApproveLogIn;
import jp.mamis.domain.accounts.ShortCode;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.problem.RejectedRequest;
import jp.mamis.web.security.ClientAddress;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.FailureThrottle;
import jp.mamis.web.security.Visits;

/** Where somebody who is logged in lets a command in, by the code it shows. */
@Path(ApprovalPages.PATH)
@Dependent
public class ApprovalPages {

    static final String PATH = "/my/approval";

    private final ApproveLogIn approveLogIn;
    private final AccountFrame frame;
    private final FailureThrottle throttle;

    @Inject
    public ApprovalPages(AssociationSystem system, Templates templates, Visits visits, FailureThrottle throttle) {
        this.approveLogIn = system.accounts().factors().approveLogIn();
        this.frame = new AccountFrame(templates, visits);
        this.throttle = throttle;
    }

    /** @param code filled in for comparison with what the command shows */
    @GET
    public Response show(
            @QueryParam("code") @DefaultValue("") String code,
            @QueryParam("done") @DefaultValue("") String done,
            @Context HttpServletRequest request) {
        Texts t = frame.texts(request);
        Page page = page(request);
        return draw(
                200,
                done.equals("approved")
                        ? page.saying(Notice.success(t.get("approval.done"), t.get("approval.done-detail")))
                        : page,
                Form.blank(t).answering(OneTimeCode.FIELD, code));
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    public Response approve(MultivaluedMap<String, String> fields, @Context HttpServletRequest request) {
        String address = ClientAddress.of(request);
        if (throttle.holds(address)) {
            throw new RejectedRequest(RejectedRequest.Reason.TOO_MANY_REQUESTS);
        }
        FormInput input = FormInput.of(fields);
        Parsed<ShortCode> code = input.required(OneTimeCode.FIELD, ShortCode::parse);
        if (input.isFaulty()) {
            return faulty(input, request);
        }
        return approveLogIn
                .approve(
                        new ApproveLogIn.Command(code.get()),
                        CurrentCaller.of(request).required())
                .fold(
                        done -> Response.seeOther(URI.create(PATH + "?done=approved"))
                                .build(),
                        reasons -> {
                            throttle.failed(address);
                            return faulty(input.refused(OneTimeCode.onPage(reasons)), request);
                        });
    }

    private Response faulty(FormInput input, HttpServletRequest request) {
        Form form = input.form(frame.texts(request));
        return draw(AccountFrame.FAULTY, page(request).showing(form), form);
    }

    private Page page(HttpServletRequest request) {
        Texts t = frame.texts(request);
        return Page.of(frame.visit(PATH, request), t.get("approval.title")).below(t.get("accounts.own"), "/my/account");
    }

    private Response draw(int status, Page page, Form form) {
        return frame.show(status, "approval", page, Map.of("form", form));
    }
}
