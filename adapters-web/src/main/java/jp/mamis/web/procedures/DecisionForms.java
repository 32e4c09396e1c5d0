package jp.mamis.web.procedures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.procedures.OfficePage;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;

/** Draws the pages that ask more before a decision. */
final class DecisionForms {

    private final AssociationSystem system;
    private final Templates templates;

    DecisionForms(AssociationSystem system, Templates templates) {
        this.system = system;
        this.templates = templates;
    }

    String sendBack(OfficePage.Full seen, Place place, Form form, Visit visit) {
        Texts t = visit.texts();
        Hierarchy bodies = system.hierarchy().currentHierarchy().get();
        List<Choice> receivers = new ArrayList<>();
        receivers.add(Choice.of(Decisions.APPLICANT, t.get("office.return.to.applicant")));
        seen.lower().stream()
                .map(bodies::require)
                .map(lower -> receiver(lower, t))
                .forEach(receivers::add);
        Form filled = receivers.size() == 1 ? form.answering("to", Decisions.APPLICANT) : form;
        Map<String, Object> parameters =
                asked(page("office.return.title", seen, place, filled, visit), seen, place, filled);
        parameters.put("lead", t.get("office.return.lead", subject(seen)));
        parameters.put("receivers", receivers);
        return templates.draw("procedures/return", parameters);
    }

    String reject(OfficePage.Full seen, Place place, Form form, Visit visit) {
        Map<String, Object> parameters =
                asked(page("office.reject.title", seen, place, form, visit), seen, place, form);
        Texts t = visit.texts();
        parameters.put("lead", t.get("office.reject.lead", subject(seen)));
        parameters.put("endings", endings(seen, t));
        return templates.draw("procedures/rejection", parameters);
    }

    /** Asks before memberships end that nobody can bring back. */
    String cancel(OfficePage.Full seen, Place place, Form form, Visit visit) {
        Map<String, Object> parameters =
                asked(page("office.withdrawn.cancel.title", seen, place, form, visit), seen, place, form);
        parameters.put("lead", visit.texts().get("office.withdrawn.cancel.lead", subject(seen)));
        parameters.put("endings", endings(seen, visit.texts()));
        return templates.draw("procedures/cancellation", parameters);
    }

    private List<String> endings(OfficePage.Full seen, Texts t) {
        Hierarchy bodies = system.hierarchy().currentHierarchy().get();
        return seen.endings().stream()
                .map(bodies::require)
                .map(new BodyNames(t)::of)
                .toList();
    }

    String approve(OfficePage.Full seen, Place place, Form form, Visit visit) {
        ApprovalWords words = new ApprovalWords(seen, place, visit);
        Page page = page("office.approve.title", seen, place, form, visit);
        Map<String, Object> parameters =
                asked(words.question(form).map(page::saying).orElse(page), seen, place, words.filledIn(form));
        parameters.put("lead", visit.texts().get("office.approve.lead", subject(seen)));
        parameters.put("facts", words.facts());
        parameters.put("follows", words.follows());
        parameters.put("hint", words.hint());
        return templates.draw("procedures/approval", parameters);
    }

    private static Choice receiver(Association lower, Texts t) {
        return Choice.of(lower.code().text(), t.get("office.return.to.body", "body", new BodyNames(t).of(lower)));
    }

    private static Map<String, String> subject(OfficePage.Full seen) {
        return Map.of(
                "reference",
                seen.tracker().reference(),
                "applicant",
                seen.data().name().full());
    }

    private static Page page(String title, OfficePage.Full seen, Place place, Form form, Visit visit) {
        return DecisionDrawing.page(visit.texts().get(title), place, visit)
                .below(seen.tracker().reference(), place.path() + place.along())
                .showing(form);
    }

    private static Map<String, Object> asked(Page page, OfficePage.Full seen, Place place, Form form) {
        String known = form.answer("version");
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("page", page);
        parameters.put("form", form);
        parameters.put("path", place.path());
        parameters.put("along", place.along());
        parameters.put(
                "version",
                known.isEmpty() ? Long.toString(seen.tracker().version().number()) : known);
        parameters.put("submission", OnceResponse.newKey());
        return parameters;
    }
}
