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
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.AccountUseCases;
import jp.mamis.application.accounts.HandedOut;
import jp.mamis.application.accounts.IssueResetCode;
import jp.mamis.application.accounts.OpenPhysicianAccount;
import jp.mamis.application.accounts.StaffView;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.person.PersonId;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** A member's account, for the body's staff: opened here, and helped with a new code. Codes are shown once. */
@Path("/office/{code}/members/{person}/account")
@Dependent
public class PhysicianAccountPages {

    private static final String FORM = "application/x-www-form-urlencoded";

    /** The member as seen from a body. */
    private record At(Association body, PersonId person) {

        String page() {
            return StaffPages.home(body) + "/members/" + person.value();
        }

        String path() {
            return page() + "/account";
        }
    }

    private final AssociationSystem system;
    private final AccountUseCases accounts;
    private final Offices offices;
    private final AccountFrame frame;
    private final OnceResponse once;

    @Inject
    public PhysicianAccountPages(AssociationSystem system, OnceResponse once, Templates templates, Visits visits) {
        this.system = system;
        this.accounts = system.accounts();
        this.once = once;
        this.offices = new Offices(system);
        this.frame = new AccountFrame(templates, visits);
    }

    @GET
    public Response show(
            @PathParam("code") String code,
            @PathParam("person") String person,
            @QueryParam("done") @DefaultValue("") String done,
            @Context HttpServletRequest request) {
        At at = at(code, person);
        Form blank = Form.blank(frame.texts(request));
        return known(at, request)
                .map(account -> account(200, at, account, blank, done, request))
                .orElseGet(() -> opening(200, at, blank.answering("holder", registeredName(at, request)), request));
    }

    /** Asked for as any other look at the member is. */
    private String registeredName(At at, HttpServletRequest request) {
        return RefusedRequest.unlessGranted(system.membership()
                        .memberQueries()
                        .page(at.person(), at.body().id(), caller(request)))
                .data()
                .name()
                .full();
    }

    @POST
    @Consumes(FORM)
    public Response open(
            @PathParam("code") String code,
            @PathParam("person") String person,
            MultivaluedMap<String, String> fields,
            @Context HttpServletRequest request) {
        At at = at(code, person);
        known(at, request);
        FormInput input = FormInput.of(fields);
        Parsed<HolderName> holder = input.required("holder", HolderName::parse);
        Parsed<LoginId> loginId = input.required("loginId", LoginId::parse);
        Parsed<PendingCode.Delivery> delivery = input.required("delivery", AccountFrame.delivery());
        Texts t = frame.texts(request);
        if (input.isFaulty()) {
            return opening(AccountFrame.FAULTY, at, input.form(t), request);
        }
        OpenPhysicianAccount.Command command =
                new OpenPhysicianAccount.Command(at.person(), loginId.get(), holder.get(), delivery.get());
        Caller caller = caller(request);
        return once.secretForm(
                request,
                caller,
                fields,
                AccountFrame.issuedBefore(at.path()),
                () -> accounts.openPhysicianAccount()
                        .open(command, caller)
                        .fold(
                                handedOut -> code(at, handedOut, request),
                                reasons -> opening(
                                        AccountFrame.FAULTY,
                                        at,
                                        input.refused(reasons).form(t),
                                        request)));
    }

    @POST
    @Path("code")
    @Consumes(FORM)
    public Response issueCode(
            @PathParam("code") String code,
            @PathParam("person") String person,
            MultivaluedMap<String, String> fields,
            @Context HttpServletRequest request) {
        At at = at(code, person);
        StaffView account = known(at, request).orElseThrow(Addresses::nothing);
        FormInput input = FormInput.of(fields);
        Parsed<PendingCode.Delivery> delivery = input.required("delivery", AccountFrame.delivery());
        if (input.isFaulty()) {
            return account(AccountFrame.FAULTY, at, account, input.form(frame.texts(request)), "", request);
        }
        IssueResetCode.Command command = new IssueResetCode.Command(account.id(), delivery.get());
        Caller caller = caller(request);
        return once.secretForm(
                request,
                caller,
                fields,
                AccountFrame.issuedBefore(at.path()),
                () -> code(
                        at,
                        RefusedRequest.unlessGranted(accounts.issueResetCode().issue(command, caller)),
                        request));
    }

    private Optional<StaffView> known(At at, HttpServletRequest request) {
        return RefusedRequest.unlessGranted(
                accounts.accountQueries().physician(at.body().id(), at.person(), caller(request)));
    }

    private Response opening(int status, At at, Form form, HttpServletRequest request) {
        Page page = page(at, request).showing(form);
        return frame.show(
                status,
                "physician",
                page,
                Map.of("form", form, "deliveries", DutyTexts.deliveries(page.texts()), "path", at.path()));
    }

    private Response account(int status, At at, StaffView account, Form form, String done, HttpServletRequest request) {
        Page page = AccountFrame.telling(done, page(at, request).showing(form));
        return frame.show(
                status,
                "physician-account",
                page,
                Map.of(
                        "facts", StaffPages.facts(account, page.texts(), page.dates()),
                        "form", form,
                        "deliveries", DutyTexts.deliveries(page.texts()),
                        "path", at.path()));
    }

    private Response code(At at, HandedOut handedOut, HttpServletRequest request) {
        Page page =
                Page.of(frame.visit(at.path(), request), frame.texts(request).get("accounts.code-issued"));
        return frame.code(page, handedOut, at.page(), request);
    }

    private Page page(At at, HttpServletRequest request) {
        Texts t = frame.texts(request);
        return Page.of(frame.visit(at.path(), request), t.get("accounts.physician"))
                .below(at.body().name().text(), StaffPages.home(at.body()))
                .below(t.get("navigation.members"), StaffPages.home(at.body()) + "/members")
                .below(t.get("accounts.physician-member"), at.page());
    }

    private At at(String code, String person) {
        return new At(offices.body(code), new PersonId(Addresses.id(person)));
    }

    private static Caller caller(HttpServletRequest request) {
        return CurrentCaller.of(request).required().caller();
    }
}
