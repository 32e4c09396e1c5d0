package jp.mamis.web.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
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
import java.time.LocalDate;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.AccountUseCases;
import jp.mamis.application.accounts.GrantDuty;
import jp.mamis.application.accounts.OpenStaffAccount;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.SoughtName;
import jp.mamis.application.kernel.Time;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.PageQuery;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** A body's staff accounts, for its administrator. Codes are shown in the answer that makes them and never again. */
@Path("/office/{code}/staff")
@Dependent
public class StaffResource {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final AccountUseCases accounts;
    private final Offices offices;
    private final StaffPages pages;
    private final OnceResponse once;

    @PathParam("code")
    private String code = "";

    @Inject
    public StaffResource(AssociationSystem system, OnceResponse once, Templates templates, Visits visits, Time time) {
        this.accounts = system.accounts();
        this.once = once;
        this.offices = new Offices(system);
        this.pages = new StaffPages(new AccountFrame(templates, visits), accounts.accountQueries(), time);
    }

    @GET
    public Response list(
            @QueryParam("q") @DefaultValue("") String text,
            @BeanParam PageQuery query,
            @QueryParam("done") @DefaultValue("") String done,
            @Context HttpServletRequest request) {
        Association body = offices.body(code);
        return pages.list(
                body,
                RefusedRequest.unlessGranted(accounts.accountQueries()
                        .staffOf(body.id(), SoughtName.of(text), query.page(), caller(request))),
                text,
                done,
                request);
    }

    @GET
    @Path("new")
    public Response blankOpening(@Context HttpServletRequest request) {
        Association body = offices.kept(code, request);
        return pages.opening(200, body, Form.blank(pages.texts(request)), request);
    }

    @POST
    @Path("new")
    @Consumes(FORM)
    public Response open(MultivaluedMap<String, String> fields, @Context HttpServletRequest request) {
        Association body = offices.kept(code, request);
        FormInput input = FormInput.of(fields);
        Parsed<HolderName> holder = input.required("holder", HolderName::parse);
        Parsed<LoginId> loginId = input.required("loginId", LoginId::parse);
        Parsed<Duty> duty = input.required("duty", AccountFrame.duty());
        Parsed<PendingCode.Delivery> delivery = input.required("delivery", AccountFrame.delivery());
        Texts t = pages.texts(request);
        if (input.isFaulty()) {
            return pages.opening(AccountFrame.FAULTY, body, input.form(t), request);
        }
        OpenStaffAccount.Command command =
                new OpenStaffAccount.Command(body.id(), duty.get(), loginId.get(), holder.get(), delivery.get());
        Caller caller = caller(request);
        return once.secretForm(
                request,
                caller,
                fields,
                pages.issuedBefore(body),
                () -> accounts.openStaffAccount()
                        .open(command, caller)
                        .fold(
                                handedOut -> pages.code(body, handedOut, request),
                                reasons -> pages.opening(
                                        AccountFrame.FAULTY,
                                        body,
                                        input.refused(reasons).form(t),
                                        request)));
    }

    @GET
    @Path("grant")
    public Response blankGrant(@Context HttpServletRequest request) {
        Association body = offices.kept(code, request);
        return pages.granting(200, body, Form.blank(pages.texts(request)), request);
    }

    @POST
    @Path("grant")
    @Consumes(FORM)
    public Response grant(MultivaluedMap<String, String> fields, @Context HttpServletRequest request) {
        Association body = offices.kept(code, request);
        FormInput input = FormInput.of(fields);
        Parsed<LoginId> loginId = input.required("loginId", LoginId::parse);
        Parsed<Duty> duty = input.required("duty", AccountFrame.duty());
        Parsed<LocalDate> from = input.requiredDate("from", JapaneseDate::parse);
        Parsed<Optional<LocalDate>> last = input.optionalDate("last", JapaneseDate::parse);
        Parsed<Interval> period = input.combined("last", () -> AccountFrame.period(from.get(), last.get()), from, last);
        Texts t = pages.texts(request);
        if (input.isFaulty()) {
            return pages.granting(AccountFrame.FAULTY, body, input.form(t), request);
        }
        GrantDuty.Command command = new GrantDuty.Command(body.id(), duty.get(), loginId.get(), period.get());
        Caller caller = caller(request);
        return once.form(
                request,
                caller,
                fields,
                () -> accounts.grantDuty()
                        .grant(command, caller)
                        .fold(
                                account -> toAccount(body, account),
                                reasons -> pages.granting(
                                        AccountFrame.FAULTY,
                                        body,
                                        input.refused(reasons).form(t),
                                        request)));
    }

    private static Response toAccount(Association body, AccountId account) {
        return Response.seeOther(
                        URI.create("/office/" + body.code().text() + "/staff/" + account.value() + "?done=granted"))
                .build();
    }

    private static Caller caller(HttpServletRequest request) {
        return CurrentCaller.of(request).required().caller();
    }
}
