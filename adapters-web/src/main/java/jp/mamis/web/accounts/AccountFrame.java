package jp.mamis.web.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import jp.mamis.application.accounts.HandedOut;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.web.input.Choices;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.security.SecuritySettings;
import jp.mamis.web.security.Visits;

/** Draws the pages of this package in their frame. */
final class AccountFrame {

    static final String HTML = "text/html;charset=UTF-8";
    static final int FAULTY = 422;

    private final Templates templates;
    private final Visits visits;

    AccountFrame(Templates templates, Visits visits) {
        this.templates = templates;
        this.visits = visits;
    }

    Visit visit(String path, HttpServletRequest request) {
        return visits.at(path, request);
    }

    Texts texts(HttpServletRequest request) {
        return visits.of(request).texts();
    }

    /** @param parts what the template takes besides the page */
    Response show(int status, String template, Page page, Map<String, Object> parts) {
        Map<String, Object> parameters = new TreeMap<>(parts);
        parameters.put("page", page);
        return Response.status(status)
                .type(HTML)
                .entity(templates.draw("accounts/" + template, parameters))
                .build();
    }

    /** The page that shows a code, also on paper: hence the whole address of where it is used. */
    Response code(Page page, HandedOut handedOut, String back, HttpServletRequest request) {
        String where = SecuritySettings.of(request).publicUrl() + "/login/reset";
        return show(200, "code", page, Map.of("handedOut", handedOut, "back", back, "where", where));
    }

    /** The page that a code's form leads to when it is sent again. */
    static URI issuedBefore(String path) {
        return URI.create(path + "?done=issued");
    }

    /** The page with a word on what {@code done} says: a code's form sent again, a duty given or taken away. */
    static Page telling(String done, Page page) {
        Texts t = page.texts();
        return switch (done) {
            case "issued" ->
                page.saying(Notice.information(
                        t.get("accounts.code-issued-before"), t.get("accounts.code-issued-before-detail")));
            case "revoked" -> page.saying(Notice.success(t.get("accounts.revoked")));
            case "granted" -> page.saying(Notice.success(t.get("accounts.granted")));
            case "suspended" -> page.saying(Notice.success(t.get("suspension.done")));
            case "resumed" -> page.saying(Notice.success(t.get("suspension.lifted")));
            case "confirmed" -> page.saying(Notice.success(t.get("mandates.confirmed")));
            case "deputy-named" -> page.saying(Notice.success(t.get("deputies.named-now")));
            case "deputy-ended" -> page.saying(Notice.success(t.get("deputies.ended")));
            case "mandate-given" -> page.saying(Notice.success(t.get("mandates.given-now")));
            case "mandate-ended" -> page.saying(Notice.success(t.get("mandates.ended")));
            case "help-granted" -> page.saying(Notice.success(t.get("help.granted-now")));
            case "help-declined" -> page.saying(Notice.success(t.get("help.declined-now")));
            case "handed-over" -> page.saying(Notice.success(t.get("handover.done")));
            case "factors" -> page.saying(Notice.success(t.get("factors.reset-done")));
            default -> page;
        };
    }

    static Interval period(LocalDate from, Optional<LocalDate> last) {
        return last.map(day -> Interval.entered(from, day)).orElseGet(() -> Interval.since(from));
    }

    static Function<String, Duty> duty() {
        return text -> Choices.constant(Duty.values(), "duty", text);
    }

    static Function<String, PendingCode.Delivery> delivery() {
        return text -> Choices.constant(PendingCode.Delivery.values(), "code-delivery", text);
    }
}
