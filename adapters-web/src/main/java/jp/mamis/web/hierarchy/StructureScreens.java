package jp.mamis.web.hierarchy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;

/** Draws the pages on which the federation's structure is changed. */
final class StructureScreens {

    static final String HOME = "/admin/associations";

    private static final List<String> NOT_ANSWERS =
            List.of(OnceResponse.KEY_FIELD, "csrf", "step", "confirmed", "version");

    private final Templates templates;

    StructureScreens(Templates templates) {
        this.templates = templates;
    }

    /** The acts to choose from. */
    String choice(Visit visit) {
        Page page = Page.of(visit, visit.texts().get("association.admin.title"));
        return templates.draw("hierarchy/structure", Map.of("page", page, "acts", List.of(StructureAct.values())));
    }

    /** The form of one act. */
    String form(StructureAct act, Form form, Visit visit) {
        return templates.draw(
                "hierarchy/" + act.slug(),
                Map.of(
                        "page",
                        page(act, visit).showing(form),
                        "form",
                        form,
                        "kinds",
                        new AssociationWords(visit.language()).kinds(),
                        "submission",
                        OnceResponse.newKey()));
    }

    /** What the act would touch, with the answers of its form; to be ticked. */
    String check(StructureCheck check, Map<String, List<String>> fields, Form form, Visit visit) {
        return check(check, fields, form, page(check.act(), visit));
    }

    /** The same when somebody else has changed the structure since it was last shown: to be ticked anew. */
    String overtaken(StructureCheck check, Map<String, List<String>> fields, Visit visit) {
        Texts t = visit.texts();
        Page page = page(check.act(), visit)
                .saying(Notice.warning(
                        t.get("association.admin.overtaken"), t.get("association.admin.overtaken.more")));
        return check(check, fields, Form.blank(t), page);
    }

    private String check(StructureCheck check, Map<String, List<String>> fields, Form form, Page page) {
        Map<String, List<String>> answers = new LinkedHashMap<>(fields);
        NOT_ANSWERS.forEach(answers::remove);
        return templates.draw(
                "hierarchy/check",
                Map.of(
                        "page",
                        page.showing(form),
                        "form",
                        form,
                        "check",
                        check,
                        "answers",
                        answers,
                        "submission",
                        OnceResponse.newKey()));
    }

    private static Page page(StructureAct act, Visit visit) {
        Texts t = visit.texts();
        return Page.of(visit, t.get("association.admin." + act.slug())).below(t.get("association.admin.title"), HOME);
    }
}
