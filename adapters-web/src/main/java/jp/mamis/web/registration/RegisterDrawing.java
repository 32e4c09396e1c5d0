package jp.mamis.web.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.mamis.application.registration.RegistrationQueries;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.registration.RegistrationRefusal;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.people.RegisteredFacts;
import jp.mamis.web.security.Visits;

/** Draws the pages behind the link of a registration. */
final class RegisterDrawing {

    private static final Set<String> NOT_ANSWERS = Set.of("csrf", "act", "loginId", "newPassword", "newPasswordAgain");

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

    Response check(int status, String token, RegisteredData data, FormInput input, Form form, HttpServletRequest http) {
        Visit visit = visits.at(path(token), http);
        Page page = page(visit).showing(form);
        return shown(
                status,
                "check",
                Map.of(
                        "page",
                        page,
                        "form",
                        form.answering("newPassword", "").answering("newPasswordAgain", ""),
                        "data",
                        data,
                        "facts",
                        new RegisteredFacts(page),
                        "answers",
                        answers(input),
                        "action",
                        path(token)));
    }

    /** The ways in for somebody who is known, and the way back to correct what was entered. */
    Response known(String token, Refusals reasons, FormInput input, HttpServletRequest http) {
        Visit visit = visits.at(path(token), http);
        boolean already = reasons.contains(RegistrationRefusal.ALREADY_KNOWN);
        Texts t = visit.texts();
        Page page = Page.of(visit, t.get(already ? "register.already" : "register.partly"));
        return shown(
                409,
                "known",
                Map.of("page", page, "already", already, "answers", answers(input), "action", path(token)));
    }

    Response closed(Refusals reasons, HttpServletRequest http) {
        Visit visit = visits.of(http);
        String slug = reasons.first().code().slug();
        int status = reasons.contains(RegistrationRefusal.LINK_UNKNOWN) ? 404 : 410;
        Page page = Page.of(visit, visit.texts().get("register." + slug));
        return shown(status, "closed", Map.of("page", page, "slug", slug));
    }

    private static Map<String, List<String>> answers(FormInput input) {
        Map<String, List<String>> answers = new LinkedHashMap<>(input.answers());
        NOT_ANSWERS.forEach(answers::remove);
        return answers;
    }

    private static String path(String token) {
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
