package jp.mamis.web.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.HelpQueries.HelpView;
import jp.mamis.application.accounts.MandateView;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.PartnerQueries;
import jp.mamis.domain.accounts.MandateKind;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Chip;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Texts;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/** Draws what bodies do in one another's place, and what waits for the one that looks. */
final class MandateDrawing {

    private final AssociationSystem system;
    private final AccountFrame frame;

    MandateDrawing(AssociationSystem system, AccountFrame frame) {
        this.system = system;
        this.frame = frame;
    }

    Texts texts(HttpServletRequest request) {
        return frame.texts(request);
    }

    static String path(Association body) {
        return StaffPages.home(body) + "/mandates";
    }

    Response page(int status, Association body, Form form, String done, HttpServletRequest request) {
        Caller caller = CurrentCaller.of(request).required().caller();
        List<MandateView> mandates = RefusedRequest.unlessGranted(
                system.accounts().standIns().mandateQueries().at(body.id(), caller));
        List<HelpView> asked = RefusedRequest.unlessGranted(
                system.accounts().standIns().helpQueries().at(body.id(), caller));
        Texts t = frame.texts(request);
        Page page = AccountFrame.telling(
                done,
                Page.of(frame.visit(path(body), request), t.get("mandates.title"))
                        .below(new BodyNames(t).of(body), StaffPages.home(body))
                        .showing(form));
        return frame.show(
                status,
                "mandates",
                page,
                Map.of(
                        "form",
                        form,
                        "mandates",
                        mandates.stream().map(view -> shown(view, page)).toList(),
                        "kinds",
                        kinds(t),
                        "help",
                        help(body, asked, page),
                        "waiting",
                        waiting(body, mandates, caller, t)));
    }

    private static MandateShown shown(MandateView view, Page page) {
        Texts t = page.texts();
        BodyNames names = new BodyNames(t);
        Map<String, Object> both = Map.of("giver", names.of(view.giver()), "taker", names.of(view.taker()));
        Facts facts = Facts.none()
                .and(t.get("accounts.state"), Cell.chip(state(view, t)))
                .and(
                        t.get("accounts.duty-from"),
                        page.dates().day(view.mandate().period().from()));
        Facts through = view.mandate()
                .period()
                .lastDay()
                .map(last -> facts.and(t.get("accounts.duty-last"), page.dates().day(last)))
                .orElse(facts);
        return new MandateShown(
                t.get("mandates.of." + DutyTexts.slug(view.mandate().kind()), both),
                view.mandate()
                        .endedAt()
                        .map(at -> through.and(
                                t.get("mandates.ended-at"), page.dates().moment(at)))
                        .orElse(through),
                view.mandate().id().value().toString(),
                !view.over());
    }

    private static Chip state(MandateView view, Texts t) {
        if (view.over()) {
            return Chip.quiet(t.get("mandates.over"));
        }
        return view.inForce() ? Chip.good(t.get("mandates.in-force")) : Chip.attention(t.get("mandates.to-come"));
    }

    private static List<Choice> kinds(Texts t) {
        return Stream.of(MandateKind.values())
                .map(kind -> Choice.of(kind.name(), t.get("mandate-kind." + DutyTexts.slug(kind)))
                        .explained(t.get("mandate-kind-may." + DutyTexts.slug(kind))))
                .toList();
    }

    private static Table help(Association body, List<HelpView> asked, Page page) {
        Texts t = page.texts();
        return Table.of(
                t.get("help.requests"),
                asked,
                List.of(
                        Column.of(
                                t.get("help.holder"),
                                view -> view.open() && view.partner()
                                        ? Cell.link(
                                                view.holder().text(),
                                                path(body) + "/help/"
                                                        + view.request().id().value())
                                        : Cell.text(view.holder().text())),
                        Column.text(t.get("accounts.body"), view -> new BodyNames(t).of(view.body())),
                        Column.text(
                                t.get("help.asked-at"),
                                view -> page.dates().shortMoment(view.request().askedAt())),
                        Column.text(t.get("accounts.state"), view -> t.get("help.state." + state(view)))),
                t.get("help.none"));
    }

    private static String state(HelpView view) {
        if (view.open()) {
            return "waiting";
        }
        return view.request()
                .answer()
                .map(answer -> answer.check().isPresent() ? "granted" : "declined")
                .orElse("expired");
    }

    /** What waits for the body as the second person elsewhere. */
    private List<Link> waiting(Association body, List<MandateView> mandates, Caller caller, Texts t) {
        Map<AssociationId, Association> givers = mandates.stream()
                .map(MandateView::giver)
                .collect(Collectors.toMap(Association::id, giver -> giver, (one, same) -> one));
        return RefusedRequest.unlessGranted(system.procedures().partnerQueries().at(body.id(), caller)).stream()
                .map(one ->
                        link(one, Optional.ofNullable(givers.get(one.giver())).orElseThrow(), new BodyNames(t)))
                .toList();
    }

    private static Link link(PartnerQueries.Waiting one, Association giver, BodyNames names) {
        return new Link(
                names.of(giver) + " " + one.reference(),
                StaffPages.home(giver) + "/procedures/" + one.id().value());
    }
}
