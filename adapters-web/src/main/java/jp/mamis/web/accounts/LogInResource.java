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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.AccountUseCases;
import jp.mamis.application.accounts.LogIn;
import jp.mamis.application.accounts.LogOut;
import jp.mamis.domain.accounts.AccountRefusal;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.Password;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.problem.RejectedRequest;
import jp.mamis.web.security.ClientAddress;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.FailureThrottle;
import jp.mamis.web.security.LocalPath;
import jp.mamis.web.security.SessionCookies;
import jp.mamis.web.security.Visits;

/** The way in and out. */
@Path("/")
@Dependent
public class LogInResource {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final AccountUseCases accounts;
    private final AccountFrame frame;
    private final FailureThrottle throttle;
    private final Entrance entrance;

    @Inject
    public LogInResource(AssociationSystem system, Templates templates, Visits visits, FailureThrottle throttle) {
        this.accounts = system.accounts();
        this.frame = new AccountFrame(templates, visits);
        this.entrance = new Entrance(system, frame);
        this.throttle = throttle;
    }

    /** @param done {@code reset} or {@code out}: what has just happened */
    @GET
    @Path("login")
    public Response show(
            @QueryParam("back") @DefaultValue("") String back,
            @QueryParam("done") @DefaultValue("") String done,
            @Context HttpServletRequest request) {
        CurrentCaller current = CurrentCaller.of(request);
        if (current.signedIn().isPresent()) {
            return Response.seeOther(entrance.destination(back, current.caller()))
                    .build();
        }
        Texts t = frame.texts(request);
        Page page = page(back, request);
        Page greeted = switch (done) {
            case "reset" -> page.saying(Notice.success(t.get("accounts.reset-done")));
            case "registered" -> page.saying(Notice.success(t.get("register.done")));
            case "out" -> page.saying(Notice.success(t.get("accounts.logged-out")));
            default -> page;
        };
        return draw(200, greeted, Form.blank(t).answering("back", back));
    }

    @POST
    @Path("login")
    @Consumes(FORM)
    public Response logIn(
            MultivaluedMap<String, String> fields,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response) {
        String address = ClientAddress.of(request);
        if (throttle.holds(address)) {
            throw new RejectedRequest(RejectedRequest.Reason.TOO_MANY_REQUESTS);
        }
        CurrentCaller before = CurrentCaller.of(request);
        Form form = Form.sent(frame.texts(request), fields).answering("password", "");
        return attempt(text(fields, "loginId"), text(fields, "password"), before)
                .fold(
                        opened -> entrance.enter(opened, fields, request, response),
                        reasons -> failed(form, address, request));
    }

    /** What cannot be a log-in ID fails like an unknown one. */
    private Outcome<LogIn.Opened> attempt(String loginId, String password, CurrentCaller before) {
        try (Password typed = Password.of(password)) {
            LogIn.Command command = new LogIn.Command(LoginId.parse(loginId), typed, before.session());
            return accounts.logIn().logIn(command, before.caller());
        } catch (MalformedValue nobodys) {
            return Outcome.refused(AccountRefusal.LOG_IN_FAILED);
        }
    }

    private Response failed(Form form, String address, HttpServletRequest request) {
        throttle.failed(address);
        Texts t = frame.texts(request);
        Form faulty = form.faulting("loginId", t.get("refusal." + AccountRefusal.LOG_IN_FAILED.slug()));
        return draw(401, page(form.answer("back"), request).showing(faulty), faulty);
    }

    private Response draw(int status, Page page, Form form) {
        return frame.show(status, "login", page, Map.of("form", form));
    }

    /** @param back kept in the page's own address, which the language switch comes back to */
    private Page page(String back, HttpServletRequest request) {
        String path = back.isEmpty() ? "/login" : "/login?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
        return Page.of(frame.visit(path, request), frame.texts(request).get("accounts.log-in"));
    }

    /**
     * Asks before something typed is lost.
     *
     * @param back the page that still has it
     */
    @GET
    @Path("logout")
    public Response leaving(@QueryParam("back") @DefaultValue("/") String back, @Context HttpServletRequest request) {
        if (CurrentCaller.of(request).signedIn().isEmpty()) {
            return Response.seeOther(URI.create("/login")).build();
        }
        Texts t = frame.texts(request);
        Page page = Page.of(frame.visit(Entrance.at("/logout", back).toString(), request), t.get("accounts.leaving"))
                .saying(Notice.warning(t.get("accounts.leaving-unsent"), t.get("accounts.leaving-unsent-detail")));
        return frame.show(
                200, "leaving", page, Map.of("back", LocalPath.of(back, "/").toString()));
    }

    @POST
    @Path("logout")
    public Response logOut(@Context HttpServletRequest request, @Context HttpServletResponse response) {
        CurrentCaller current = CurrentCaller.of(request);
        current.session().ifPresent(token -> accounts.logOut().logOut(new LogOut.Command(token), current.caller()));
        SessionCookies.of(request).forget(response);
        return Response.seeOther(URI.create("/login?done=out")).build();
    }

    private static String text(MultivaluedMap<String, String> fields, String name) {
        String text = fields.getFirst(name);
        return text == null ? "" : text;
    }
}
