package jp.mamis.web.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import jp.mamis.application.accounts.DeputyView;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Texts;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Offers;

/** Draws who stands in for whom at a body. */
final class DeputyDrawing {

    private final AccountFrame frame;

    DeputyDrawing(AccountFrame frame) {
        this.frame = frame;
    }

    Texts texts(HttpServletRequest request) {
        return frame.texts(request);
    }

    Response page(
            int status,
            Association body,
            List<DeputyView> deputies,
            Form form,
            String done,
            HttpServletRequest request) {
        Texts t = frame.texts(request);
        Page page = AccountFrame.telling(
                done,
                Page.of(frame.visit(StaffPages.home(body) + "/deputies", request), t.get("deputies.title"))
                        .below(new BodyNames(t).of(body), StaffPages.home(body))
                        .showing(form));
        boolean administers =
                Offers.administration(body, CurrentCaller.of(request).caller());
        return frame.show(
                status,
                "deputies",
                page,
                Map.of(
                        "deputies",
                        deputies.stream().map(view -> shown(view, page)).toList(),
                        "form",
                        form,
                        "duties",
                        duties(Offers.duties(body, CurrentCaller.of(request).caller()), t),
                        "administers",
                        administers));
    }

    private static DeputyShown shown(DeputyView view, Page page) {
        Texts t = page.texts();
        Facts facts = Facts.none()
                .and(
                        t.get("accounts.duty"),
                        t.get("duty." + DutyTexts.slug(view.duty().duty())))
                .and(t.get("accounts.duty-from"), page.dates().day(view.period().from()));
        return new DeputyShown(
                t.get(
                        "deputies.for",
                        Map.of(
                                "deputy",
                                view.deputyName().text(),
                                "absent",
                                view.principalName().text())),
                view.period()
                        .lastDay()
                        .map(last -> facts.and(
                                t.get("accounts.duty-last"), page.dates().day(last)))
                        .orElse(facts),
                view.duty().duty().name(),
                view.principal().value().toString(),
                view.deputy().value().toString(),
                Long.toString(view.version().number()));
    }

    private static List<Choice> duties(List<Duty> held, Texts t) {
        return held.stream()
                .map(duty -> Choice.of(duty.name(), t.get("duty." + DutyTexts.slug(duty))))
                .toList();
    }
}
