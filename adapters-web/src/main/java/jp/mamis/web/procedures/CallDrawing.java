package jp.mamis.web.procedures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.procedures.OfficePage;
import jp.mamis.application.procedures.Tracker;
import jp.mamis.domain.procedures.CallDirection;
import jp.mamis.domain.procedures.CallParty;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RejectedRequest;

/** Draws the page that notes a call. */
final class CallDrawing {

    private final Templates templates;

    CallDrawing(Templates templates) {
        this.templates = templates;
    }

    String form(OfficePage.Full seen, Place place, Form form, Visit visit) {
        Texts t = visit.texts();
        Optional<Tracker.Call> supplemented = supplemented(seen, form);
        String reference = seen.tracker().reference();
        Page page = Page.of(visit, t.get(supplemented.isPresent() ? "call.supplement.title" : "call.title"))
                .below(new BodyNames(t).of(place.body()), ProcedurePath.office(place.body()))
                .below(t.get("office.queue.title"), place.back())
                .below(reference, place.path())
                .showing(form);
        return templates.draw(
                "procedures/call",
                Map.of(
                        "page", page,
                        "form", form,
                        "directions", directions(t),
                        "parties", parties(t),
                        "supplemented",
                                supplemented
                                        .map(call -> t.get(
                                                "call.supplement.of",
                                                Map.of(
                                                        "moment",
                                                        visit.dates().shortMoment(call.at()),
                                                        "body",
                                                        call.body())))
                                        .orElse(""),
                        "action", place.path() + "/calls",
                        "back", place.path(),
                        "submission", OnceResponse.newKey()));
    }

    /** The note named; the page for what is not found where the procedure has no such note. */
    private static Optional<Tracker.Call> supplemented(OfficePage.Full seen, Form form) {
        String named = form.answer("supplements");
        if (named.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(seen.tracker().calls().stream()
                .filter(call -> call.supplements().isEmpty())
                .filter(call -> call.id().value().equals(CallForm.id(named)))
                .findFirst()
                .orElseThrow(() -> new RejectedRequest(RejectedRequest.Reason.NOT_FOUND)));
    }

    private static List<Choice> directions(Texts t) {
        return Stream.of(CallDirection.values())
                .map(direction ->
                        Choice.of(direction.name(), t.get("call.direction." + ProcedureWords.slug(direction))))
                .toList();
    }

    private static List<Choice> parties(Texts t) {
        return Stream.of(CallParty.values())
                .map(party -> Choice.of(party.name(), t.get("call.party." + ProcedureWords.slug(party))))
                .toList();
    }
}
