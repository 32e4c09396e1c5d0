package jp.mamis.web.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.AccountQueries;
import jp.mamis.application.accounts.EndSession;
import jp.mamis.application.accounts.SignedIn;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.LoginSessionId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.SessionCookies;
import jp.mamis.web.security.Visits;

/** Everybody's own account: duties, where it is logged in, and the way to end all of it. */
@Path("/my/account")
@Dependent
public class OwnAccountResource {

    private final AssociationSystem system;
    private final AccountFrame frame;

    @Inject
    public OwnAccountResource(AssociationSystem system, Templates templates, Visits visits) {
        this.system = system;
        this.frame = new AccountFrame(templates, visits);
    }

    @GET
    public Response show(@QueryParam("done") @DefaultValue("") String done, @Context HttpServletRequest request) {
        SignedIn me = CurrentCaller.of(request).required();
        AccountQueries queries = system.accounts().accountQueries();
        Visit visit = frame.visit("/my/account", request);
        Texts t = visit.texts();
        Page blank = Page.of(visit, t.get("accounts.own"));
        Page page = switch (done) {
            case "password" ->
                blank.saying(Notice.success(
                        t.get("accounts.change-password-done"), t.get("accounts.change-password-done.text")));
            case "session" -> blank.saying(Notice.success(t.get("accounts.session-ended")));
            default -> blank;
        };
        return frame.show(
                200,
                "own",
                page,
                Map.of(
                        "keepsKeys", system.ceremonies().queries().holdsOffice(me.caller()),
                        "facts", facts(RefusedRequest.unlessGranted(queries.own(me.caller())), t),
                        "sessions",
                                new OwnSessions(me, visit)
                                        .table(RefusedRequest.unlessGranted(queries.ownSessions(me.caller())))));
    }

    /** Asked for by a page before the session ends: being asked for is a use, and nothing else is wanted. */
    @POST
    @Path("session")
    public Response goOn(@Context HttpServletRequest request) {
        CurrentCaller.of(request).required();
        return Response.noContent().build();
    }

    /** Leads back also where the session had ended by itself meanwhile: it is over either way. */
    @POST
    @Path("sessions/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(MultivaluedMap<String, String> fields, @Context HttpServletRequest request) {
        SignedIn me = CurrentCaller.of(request).required();
        LoginSessionId session =
                new LoginSessionId(Addresses.id(FormInput.of(fields).text(OwnSessions.FIELD)));
        system.accounts().endSession().end(new EndSession.Command(session), me.caller());
        return Response.seeOther(URI.create("/my/account?done=session")).build();
    }

    @POST
    @Path("log-out-everywhere")
    public Response logOutEverywhere(@Context HttpServletRequest request, @Context HttpServletResponse response) {
        SignedIn me = CurrentCaller.of(request).required();
        RefusedRequest.unlessGranted(system.accounts().logOutEverywhere().logOutEverywhere(me.caller()));
        SessionCookies.of(request).forget(response);
        return Response.seeOther(URI.create("/login?done=out")).build();
    }

    private Facts facts(AccountQueries.OwnAccount own, Texts t) {
        Hierarchy now = system.hierarchy().currentHierarchy().get();
        Facts known = Facts.none()
                .and(t.get("accounts.login-id"), own.loginId().text())
                .and(t.get("accounts.holder"), own.holder().text());
        for (Grant duty : own.duties()) {
            String body = now.find(duty.body()).map(new BodyNames(t)::of).orElse("");
            known = known.and(t.get("duty." + DutyTexts.slug(duty.duty())), body);
        }
        return known;
    }
}
