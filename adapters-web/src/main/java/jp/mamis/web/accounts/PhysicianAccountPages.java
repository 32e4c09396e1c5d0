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
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.AccountUseCases;
import jp.mamis.application.accounts.IssueResetCode;
import jp.mamis.application.accounts.OpenPhysicianAccount;
import jp.mamis.application.accounts.StaffView;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Time;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.person.PersonId;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Form;
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

    private final AssociationSystem system;
    private final AccountUseCases accounts;
    private final Offices offices;
    private final AccountFrame frame;
    private final PhysicianAccountDrawing drawing;
    private final OnceResponse once;

    @Inject
    public PhysicianAccountPages(
            AssociationSystem system, OnceResponse once, Templates templates, Visits visits, Time time) {
        this.system = system;
        this.accounts = system.accounts();
        this.once = once;
        this.offices = new Offices(system);
        this.frame = new AccountFrame(templates, visits);
        this.drawing = new PhysicianAccountDrawing(frame, accounts.accountQueries(), time);
    }

    @GET
    public Response show(
            @PathParam("code") String code,
            @PathParam("person") String person,
            @QueryParam("done") @DefaultValue("") String done,
            @Context HttpServletRequest request) {
        MemberAtBody at = at(code, person);
        Form blank = Form.blank(frame.texts(request));
        return known(at, request)
                .map(account -> drawing.account(200, at, account, blank, done, request))
                .orElseGet(() ->
                        drawing.opening(200, at, blank.answering("holder", registeredName(at, request)), request));
    }

    /** Asked for as any other look at the member is. */
    private String registeredName(MemberAtBody at, HttpServletRequest request) {
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
        MemberAtBody at = at(code, person);
        known(at, request);
        FormInput input = FormInput.of(fields);
        Parsed<HolderName> holder = input.required("holder", HolderName::parse);
        Parsed<LoginId> loginId = input.required("loginId", LoginId::parse);
        Parsed<PendingCode.Delivery> delivery = input.required("delivery", AccountFrame.delivery());
        Texts t = frame.texts(request);
        if (input.isFaulty()) {
            return drawing.opening(AccountFrame.FAULTY, at, input.form(t), request);
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
                                handedOut -> drawing.code(at, handedOut, request),
                                reasons -> drawing.opening(
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
        MemberAtBody at = at(code, person);
        StaffView account = known(at, request).orElseThrow(Addresses::nothing);
        FormInput input = FormInput.of(fields);
        Parsed<PendingCode.Delivery> delivery = input.required("delivery", AccountFrame.delivery());
        if (input.isFaulty()) {
            return drawing.account(AccountFrame.FAULTY, at, account, input.form(frame.texts(request)), "", request);
        }
        IssueResetCode.Command command = new IssueResetCode.Command(account.id(), delivery.get());
        Caller caller = caller(request);
        return once.secretForm(
                request,
                caller,
                fields,
                AccountFrame.issuedBefore(at.path()),
                () -> drawing.code(
                        at,
                        RefusedRequest.unlessGranted(accounts.issueResetCode().issue(command, caller)),
                        request));
    }

    private Optional<StaffView> known(MemberAtBody at, HttpServletRequest request) {
        return RefusedRequest.unlessGranted(
                accounts.accountQueries().physician(at.body().id(), at.person(), caller(request)));
    }

    private MemberAtBody at(String code, String person) {
        return new MemberAtBody(offices.body(code), new PersonId(Addresses.id(person)));
    }

    private static Caller caller(HttpServletRequest request) {
        return CurrentCaller.of(request).required().caller();
    }
}
