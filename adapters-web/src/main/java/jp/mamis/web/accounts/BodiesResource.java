package jp.mamis.web.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.AccountQueries;
import jp.mamis.application.accounts.AccountUseCases;
import jp.mamis.application.accounts.IssueResetCode;
import jp.mamis.application.accounts.OpenFirstAdministrator;
import jp.mamis.application.accounts.StaffView;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.problem.RejectedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** The bodies whose first administrators this body creates. Codes are shown in the answer that makes them and never again. */
@Path("/office/{code}/bodies")
@Dependent
public class BodiesResource {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final AccountUseCases accounts;
    private final Offices offices;
    private final BodiesPages pages;
    private final OnceResponse once;

    @PathParam("code")
    String code = "";

    @Inject
    public BodiesResource(AssociationSystem system, OnceResponse once, Templates templates, Visits visits) {
        this.accounts = system.accounts();
        this.once = once;
        this.offices = new Offices(system);
        this.pages = new BodiesPages(new AccountFrame(templates, visits), accounts.accountQueries());
    }

    @GET
    public Response list(@Context HttpServletRequest request) {
        Association creator = offices.body(code);
        return pages.list(creator, administered(creator, request), request);
    }

    @GET
    @Path("{below}")
    public Response show(
            @PathParam("below") String below,
            @QueryParam("done") @DefaultValue("") String done,
            @Context HttpServletRequest request) {
        Association creator = offices.body(code);
        return pages.body(creator, one(creator, below, request), done, request);
    }

    @POST
    @Path("{below}")
    @Consumes(FORM)
    public Response open(
            @PathParam("below") String below,
            MultivaluedMap<String, String> fields,
            @Context HttpServletRequest request) {
        Association creator = offices.body(code);
        AccountQueries.Administered body = one(creator, below, request);
        FormInput input = FormInput.of(fields);
        Parsed<HolderName> holder = input.required("holder", HolderName::parse);
        Parsed<LoginId> loginId = input.required("loginId", LoginId::parse);
        Parsed<PendingCode.Delivery> delivery = input.required("delivery", AccountFrame.delivery());
        Texts t = pages.texts(request);
        if (input.isFaulty()) {
            return pages.body(creator, body, input.form(t), request);
        }
        OpenFirstAdministrator.Command command =
                new OpenFirstAdministrator.Command(body.body().id(), loginId.get(), holder.get(), delivery.get());
        Caller caller = caller(request);
        return once.secretForm(
                request,
                caller,
                fields,
                BodiesPages.issuedBefore(creator, body),
                () -> accounts.openFirstAdministrator()
                        .open(command, caller)
                        .fold(
                                handedOut -> pages.code(creator, handedOut, request),
                                reasons -> pages.body(
                                        creator, body, input.refused(reasons).form(t), request)));
    }

    @POST
    @Path("{below}/{account}/code")
    @Consumes(FORM)
    public Response issueCode(
            @PathParam("below") String below,
            @PathParam("account") String account,
            MultivaluedMap<String, String> fields,
            @Context HttpServletRequest request) {
        Association creator = offices.body(code);
        AccountQueries.Administered body = one(creator, below, request);
        AccountId administrator = administrator(body, account);
        FormInput input = FormInput.of(fields);
        Parsed<PendingCode.Delivery> delivery = input.required("delivery", AccountFrame.delivery());
        if (input.isFaulty()) {
            return pages.body(creator, body, input.form(pages.texts(request)), request);
        }
        IssueResetCode.Command command = new IssueResetCode.Command(administrator, delivery.get());
        Caller caller = caller(request);
        return once.secretForm(
                request,
                caller,
                fields,
                BodiesPages.issuedBefore(creator, body),
                () -> pages.code(
                        creator,
                        RefusedRequest.unlessGranted(accounts.issueResetCode().issue(command, caller)),
                        request));
    }

    private static AccountId administrator(AccountQueries.Administered body, String account) {
        AccountId asked = Offices.account(account);
        return body.administrators().stream()
                .map(StaffView::id)
                .filter(asked::equals)
                .findFirst()
                .orElseThrow(() -> new RejectedRequest(RejectedRequest.Reason.NOT_FOUND));
    }

    private AccountQueries.Administered one(Association creator, String below, HttpServletRequest request) {
        return administered(creator, request).stream()
                .filter(body -> body.body().code().text().equals(below))
                .findFirst()
                .orElseThrow(() -> new RejectedRequest(RejectedRequest.Reason.NOT_FOUND));
    }

    private List<AccountQueries.Administered> administered(Association creator, HttpServletRequest request) {
        return RefusedRequest.unlessGranted(accounts.accountQueries().administeredBelow(creator.id(), caller(request)));
    }

    private static Caller caller(HttpServletRequest request) {
        return CurrentCaller.of(request).required().caller();
    }
}
