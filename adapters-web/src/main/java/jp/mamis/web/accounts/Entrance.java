package jp.mamis.web.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.FactorQueries;
import jp.mamis.application.accounts.LogIn;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Texts;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.LocalPath;
import jp.mamis.web.security.Offers;
import jp.mamis.web.security.SessionCookies;
import jp.mamis.web.security.UnsentForm;

/** Where a log-in leads: to its second half, back to what was typed, or to where somebody wanted to go. */
final class Entrance {

    static final String FACTOR = "/login/factor";
    static final String ENROLMENT = "/login/enrolment";

    private final AssociationSystem system;
    private final AccountFrame frame;

    Entrance(AssociationSystem system, AccountFrame frame) {
        this.system = system;
        this.frame = frame;
    }

    Response enter(
            LogIn.Opened opened,
            MultivaluedMap<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response) {
        SessionCookies cookies = Arrival.of(opened, system, request, response);
        Optional<UnsentForm> unsent =
                UnsentForm.carriedBy(fields).filter(form -> cookies.mayHaveBeenOf(opened.account(), request));
        String back = first(fields, "back");
        if (opened.next() == LogIn.Next.ENROLMENT) {
            return Response.seeOther(at(ENROLMENT, back)).build();
        }
        if (opened.next() == LogIn.Next.FACTOR) {
            return unsent.map(form -> carrying(form, back, request))
                    .orElseGet(() -> Response.seeOther(at(FACTOR, back)).build());
        }
        URI destination = destination(back, CurrentCaller.of(request).caller());
        return unsent.map(form -> resume(form, destination.toString(), request))
                .orElseGet(() -> Response.seeOther(destination).build());
    }

    /** The page that asks for the second factor carries on what the log-in carried. */
    private Response carrying(UnsentForm unsent, String back, HttpServletRequest request) {
        Form form = Form.blank(frame.texts(request))
                .answering("back", back)
                .answering(UnsentForm.ACTION, unsent.action())
                .answering(UnsentForm.FIELDS, unsent.fields());
        return factor(200, form, request);
    }

    Response factor(int status, Form form, HttpServletRequest request) {
        Texts t = frame.texts(request);
        Page page = Page.of(frame.visit(at(FACTOR, form.answer("back")).toString(), request), t.get("factors.log-in"))
                .showing(form);
        boolean passkey = CurrentCaller.of(request)
                .waiting()
                .filter(FactorQueries.Awaited::passkey)
                .isPresent();
        return frame.show(status, "factor", page, Map.of("form", form, "passkey", passkey));
    }

    /** Nothing is sent by itself: who comes back decides. */
    Response resume(UnsentForm unsent, String back, HttpServletRequest request) {
        Texts t = frame.texts(request);
        Page page = Page.of(frame.visit(back, request), t.get("accounts.resume"))
                .saying(Notice.information(
                        t.get("accounts.resume-unsent"),
                        t.get("accounts.resume-unsent-detail"),
                        t.get(
                                "accounts.resume-as",
                                "loginId",
                                CurrentCaller.of(request).required().loginId().text())));
        return frame.show(200, "resume", page, Map.of("unsent", unsent, "back", back));
    }

    /** Where they wanted to go; else the page they work on: their own, their body's, or the account. */
    URI destination(String back, Caller caller) {
        return LocalPath.of(back, home(caller));
    }

    private String home(Caller caller) {
        if (caller.person().isPresent()) {
            return "/my";
        }
        Hierarchy now = system.hierarchy().currentHierarchy().get();
        return Offers.bodies(caller, now).stream()
                .findFirst()
                .map(body -> "/office/" + body.code().text())
                .orElse(Offers.systemAdministration(caller) ? "/admin/associations" : "/my/account");
    }

    static URI at(String path, String back) {
        return URI.create(back.isEmpty() ? path : path + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }

    static String first(MultivaluedMap<String, String> fields, String name) {
        String text = fields.getFirst(name);
        return text == null ? "" : text;
    }
}
