package jp.mamis.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.FormPlace;
import jp.mamis.web.problem.RejectedRequest;
import jp.mamis.web.problem.RequestLanguage;

/**
 * Sends strangers who ask for a personal page to the log-in, and back to where they wanted to go afterwards. A form that
 * comes too late is answered by the log-in itself, which carries what was typed.
 */
final class LogInGate extends Gate {

    private final SessionCookies cookies;
    private final OwnSite ownSite;
    private final Templates templates = Templates.precompiled();

    LogInGate(SessionCookies cookies, OwnSite ownSite) {
        this.cookies = cookies;
        this.ownSite = ownSite;
    }

    @Override
    Optional<HttpServletRequest> admit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean stranger =
                CurrentCaller.find(request).flatMap(CurrentCaller::signedIn).isEmpty();
        if (!stranger || !Paths.needsLogIn(request)) {
            return Optional.of(request);
        }
        boolean waiting =
                CurrentCaller.find(request).flatMap(CurrentCaller::waiting).isPresent();
        if (Paths.isApi(request)) {
            throw new RejectedRequest(
                    waiting ? RejectedRequest.Reason.SECOND_FACTOR_NEEDED : RejectedRequest.Reason.LOG_IN_NEEDED);
        }
        if (!Paths.isSafe(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream().write(logIn(request).getBytes(StandardCharsets.UTF_8));
            return Optional.empty();
        }
        String back = URLEncoder.encode(Paths.pathAndQuery(request), StandardCharsets.UTF_8);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", (waiting ? "/login/factor" : "/login") + "?back=" + back);
        return Optional.empty();
    }

    private Optional<UnsentForm> unsent(BufferedRequest form) {
        return cookies.areLost(form) && ownSite.hasSent(form)
                ? UnsentForm.ofLostSession(form)
                : UnsentForm.of(form, cookies.sessionOf(form));
    }

    private String logIn(HttpServletRequest request) {
        Optional<UnsentForm> unsent = request instanceof BufferedRequest form ? unsent(form) : Optional.empty();
        String back = FormPlace.of(request);
        String path = "/login?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
        String token = CurrentCaller.of(request).formToken();
        Visit visit = Visit.ofStranger(RequestLanguage.of(request), path, token);
        Texts t = visit.texts();
        String typed = t.get(unsent.isPresent() ? "accounts.ended-kept" : "accounts.ended-lost");
        Page page = Page.of(visit, t.get("accounts.log-in")).saying(Notice.warning(t.get("accounts.ended"), typed));
        Form blank = Form.blank(t).answering("back", back);
        Form form = unsent.map(kept ->
                        blank.answering(UnsentForm.ACTION, kept.action()).answering(UnsentForm.FIELDS, kept.fields()))
                .orElse(blank);
        return templates.draw("accounts/login", Map.of("page", page, "form", form));
    }
}
