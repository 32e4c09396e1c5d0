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
import java.net.URI;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.AccountUseCases;
import jp.mamis.application.accounts.IssueResetCode;
import jp.mamis.application.accounts.RevokeDuty;
import jp.mamis.application.accounts.StaffView;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Time;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.kernel.Version;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Versions;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Templates;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** One of a body's staff accounts, for its administrator: what it may do is taken back here, and codes are made anew. */
@Path("/office/{code}/staff")
@Dependent
public class StaffAccountResource {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final AccountUseCases accounts;
    private final Offices offices;
    private final StaffPages pages;
    private final OnceResponse once;

    @PathParam("code")
    private String code = "";

    @Inject
    public StaffAccountResource(
            AssociationSystem system, OnceResponse once, Templates templates, Visits visits, Time time) {
        this.accounts = system.accounts();
        this.once = once;
        this.offices = new Offices(system);
        this.pages = new StaffPages(new AccountFrame(templates, visits), accounts.accountQueries(), time);
    }

    @GET
    @Path("{account}")
    public Response show(
            @PathParam("account") String account,
            @QueryParam("done") @DefaultValue("") String done,
            @Context HttpServletRequest request) {
        Association body = offices.body(code);
        return pages.account(body, known(body, account, request), done, request);
    }

    private StaffView known(Association body, String account, HttpServletRequest request) {
        return RefusedRequest.unlessGranted(
                accounts.accountQueries().staffMember(body.id(), Offices.account(account), caller(request)));
    }

    /** What taking a duty away means, before it is done. */
    @GET
    @Path("{account}/revoke")
    public Response askToRevoke(@PathParam("account") String account, @Context HttpServletRequest request) {
        Association body = offices.body(code);
        return pages.revoking(200, body, known(body, account, request), Form.blank(pages.texts(request)), request);
    }

    @POST
    @Path("{account}/revoke")
    @Consumes(FORM)
    public Response revoke(
            @PathParam("account") String account,
            MultivaluedMap<String, String> fields,
            @Context HttpServletRequest request) {
        Association body = offices.body(code);
        return once.form(request, caller(request), fields, () -> revoked(body, account, fields, request));
    }

    /** Whoever has lost the last duty here is no longer known: what is sent again is answered before asking. */
    private Response revoked(
            Association body, String account, MultivaluedMap<String, String> fields, HttpServletRequest request) {
        StaffView shown = known(body, account, request);
        FormInput input = FormInput.of(fields);
        Parsed<Duty> duty = input.required("duty", AccountFrame.duty());
        Parsed<Version> seen = input.required("version", Versions::field);
        if (input.isFaulty()) {
            return pages.revoking(AccountFrame.FAULTY, body, shown, input.form(pages.texts(request)), request);
        }
        return accounts.revokeDuty()
                .revoke(new RevokeDuty.Command(body.id(), duty.get(), shown.id(), seen.get()), caller(request))
                .fold(
                        done -> Response.seeOther(
                                        URI.create("/office/" + body.code().text() + "/staff?done=revoked"))
                                .build(),
                        reasons -> pages.revoking(
                                AccountFrame.FAULTY,
                                body,
                                shown,
                                input.refused(atDuty(reasons)).form(pages.texts(request)),
                                request));
    }

    /** Whatever speaks against it is about the duty chosen. */
    private static Refusals atDuty(Refusals reasons) {
        return new Refusals(
                reasons.reasons().stream().map(reason -> reason.at("duty")).toList());
    }

    @POST
    @Path("{account}/code")
    @Consumes(FORM)
    public Response issueCode(
            @PathParam("account") String account,
            MultivaluedMap<String, String> fields,
            @Context HttpServletRequest request) {
        Association body = offices.body(code);
        StaffView shown = known(body, account, request);
        FormInput input = FormInput.of(fields);
        Parsed<PendingCode.Delivery> delivery = input.required("delivery", AccountFrame.delivery());
        if (input.isFaulty()) {
            return pages.account(AccountFrame.FAULTY, body, shown, input.form(pages.texts(request)), request);
        }
        IssueResetCode.Command command = new IssueResetCode.Command(shown.id(), delivery.get(), Optional.of(body.id()));
        Caller caller = caller(request);
        return once.secretForm(
                request,
                caller,
                fields,
                pages.issuedBefore(body, shown),
                () -> pages.code(
                        body,
                        RefusedRequest.unlessGranted(accounts.issueResetCode().issue(command, caller)),
                        request));
    }

    private static Caller caller(HttpServletRequest request) {
        return CurrentCaller.of(request).required().caller();
    }
}
