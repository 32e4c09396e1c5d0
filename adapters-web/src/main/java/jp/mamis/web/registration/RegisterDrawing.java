package jp.mamis.web.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import jp.mamis.application.registration.RegistrationQueries;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.registration.Likeness;
import jp.mamis.domain.registration.RegistrationRefusal;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.people.PostalAdvice;
import jp.mamis.web.people.RegisteredFacts;
import jp.mamis.web.security.Visits;

/** Draws the pages behind the link of a registration. */
final class RegisterDrawing {

    private final Visits visits;
    private final Templates templates;

    RegisterDrawing(Visits visits, Templates templates) {
        this.visits = visits;
        this.templates = templates;
    }

    Texts texts(HttpServletRequest http) {
        return visits.of(http).texts();
    }

    /** Whether the link itself leads no further. */
    static boolean isClosed(Refusals reasons) {
        return reasons.contains(RegistrationRefusal.LINK_UNKNOWN)
                || reasons.contains(RegistrationRefusal.LINK_EXPIRED)
                || reasons.contains(RegistrationRefusal.LINK_USED);
    }

    Response data(int status, String token, RegistrationQueries.Open open, Form form, HttpServletRequest http) {
        Visit visit = visits.at(path(token), http);
        return shown(
                status,
                "data",
                Map.of("page", page(visit).showing(form), "form", form, "open", open, "action", path(token)));
    }

    /** @param changed whether the answers changed after they were shown */
    Response check(int status, RegisterCheckPages.Step step, Form form, boolean changed) {
        String action = path(step.token()) + "/check";
        Page blank = page(visits.at(action, step.http())).showing(form);
        Texts t = blank.texts();
        Page told = changed
                ? blank.saying(Notice.warning(t.get("register.changed"), t.get("register.changed.text")))
                : blank;
        Page page = PostalAdvice.given(told, step.data().contact());
        return shown(
                status,
                "check",
                Map.of(
                        "page",
                        page,
                        "form",
                        form.answering("newPassword", "").answering("newPasswordAgain", ""),
                        "facts",
                        RegisteredFacts.ofOneself(page)
                                .asked(step.data(), step.open().address()),
                        "mark",
                        step.typed().mark(),
                        "action",
                        action,
                        "edit",
                        path(step.token())));
    }

    /** The ways in for somebody who is known, and the way back to correct what was entered. */
    Response known(String token, Likeness likeness, HttpServletRequest http) {
        Visit visit = visits.at(path(token), http);
        boolean looked = likeness.isDoubtful();
        Page page = Page.of(visit, visit.texts().get(looked ? "register.looked" : "register.already"));
        return shown(409, "known", Map.of("page", page, "looked", looked, "edit", path(token)));
    }

    Response closed(Refusals reasons, HttpServletRequest http) {
        Visit visit = visits.of(http);
        String slug = reasons.first().code().slug();
        int status = reasons.contains(RegistrationRefusal.LINK_UNKNOWN) ? 404 : 410;
        Page page = Page.of(visit, visit.texts().get("register." + slug));
        return shown(status, "closed", Map.of("page", page, "slug", slug));
    }

    static String path(String token) {
        return "/register/link/" + token;
    }

    private static Page page(Visit visit) {
        return Page.of(visit, visit.texts().get("register.title"));
    }

    private Response shown(int status, String template, Map<String, Object> parameters) {
        return Response.status(status)
                .type("text/html;charset=UTF-8")
                .entity(templates.draw("registration/" + template, parameters))
                .build();
    }
}
