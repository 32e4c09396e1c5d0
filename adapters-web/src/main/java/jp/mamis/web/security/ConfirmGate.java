package jp.mamis.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.accounts.FactorQueries;
import jp.mamis.application.accounts.SignedIn;
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
 * Asks whoever touches accounts or factors, or saves lists of people as files, for a fresh proof of who is there, and leads
 * back. A form is carried through, as through a log-in. A page that asks for the password by itself asks no holder twice who
 * has nothing else. Programs are told, before anything is kept under their key.
 */
final class ConfirmGate extends Gate {

    private final FactorQueries factors;
    private final Templates templates = Templates.precompiled();

    ConfirmGate(FactorQueries factors) {
        this.factors = factors;
    }

    @Override
    Optional<HttpServletRequest> admit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<SignedIn> stale = Paths.needsFreshProof(request)
                ? CurrentCaller.find(request)
                        .flatMap(CurrentCaller::signedIn)
                        .filter(known -> !factors.isFresh(known.caller()))
                        .filter(known -> !(Paths.asksPassword(request)
                                && factors.own(known).none()))
                : Optional.empty();
        if (stale.isEmpty()) {
            return Optional.of(request);
        }
        if (Paths.isApi(request)) {
            throw new RejectedRequest(RejectedRequest.Reason.CONFIRMATION_NEEDED);
        }
        if (Paths.isSafe(request)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", at(Paths.behindProof(request)));
            return Optional.empty();
        }
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(page(request, stale.get()).getBytes(StandardCharsets.UTF_8));
        return Optional.empty();
    }

    private String page(HttpServletRequest request, SignedIn known) {
        CurrentCaller current = CurrentCaller.of(request);
        String back = FormPlace.of(request);
        Visit visit = Visit.ofStranger(RequestLanguage.of(request), at(back), current.formToken());
        Texts t = visit.texts();
        Page page = Page.of(visit, t.get("factors.confirm"))
                .saying(Notice.information(t.get("factors.confirm-form"), t.get("factors.confirm-form-detail")));
        Form blank = Form.blank(t).answering("back", back);
        Optional<UnsentForm> unsent =
                request instanceof BufferedRequest form ? UnsentForm.of(form, current.session()) : Optional.empty();
        Form form = unsent.map(kept ->
                        blank.answering(UnsentForm.ACTION, kept.action()).answering(UnsentForm.FIELDS, kept.fields()))
                .orElse(blank);
        FactorQueries.OwnFactors own = factors.own(known);
        return templates.draw(
                "accounts/confirm",
                Map.of(
                        "page",
                        page,
                        "form",
                        form,
                        "act",
                        ProvenAct.named(Paths.pathAndQuery(request), t),
                        "byPassword",
                        own.none(),
                        "passkey",
                        own.byPasskey(),
                        "away",
                        unsent.isPresent() ? LocalPath.of(back, "/my").toString() : ""));
    }

    private static String at(String back) {
        return Paths.CONFIRM + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }
}
