package jp.mamis.web.procedures;

import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.procedures.FiledPaper;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;

/** Draws where the office enters what came on paper. */
final class PaperEntryDrawing {

    private final AssociationSystem system;
    private final Templates templates;

    PaperEntryDrawing(AssociationSystem system, Templates templates) {
        this.system = system;
        this.templates = templates;
    }

    static String path(Association body) {
        return ProcedurePath.office(body) + "/entry";
    }

    /**
     * Draws the page.
     *
     * @param seen  the paper that was found, with what it asks for
     * @param filed what was filed from it before
     */
    Response shown(
            int status,
            Association body,
            FormInput input,
            Optional<SeenPaper> seen,
            boolean discarded,
            Optional<FiledPaper> filed,
            Visit visit) {
        String path = path(body);
        Texts t = visit.texts();
        Form form = input.form(t);
        PaperRows rows =
                new PaperRows(visit, system.hierarchy().currentHierarchy().get());
        Optional<Facts> facts = seen.flatMap(found -> found.facts(rows));
        Map<String, Object> parameters = new HashMap<>();
        Page plain =
                Page.of(visit, t.get("paper.entry.title")).below(new BodyNames(t).of(body), ProcedurePath.office(body));
        Page page = discarded ? plain.saying(Notice.success(t.get("paper.discarded"))) : plain;
        boolean mailed = seen.map(SeenPaper::isMailed).orElse(true);
        parameters.put(
                "page",
                mailed
                        ? page
                        : page.saying(
                                Notice.information(t.get("paper.entry.no-mail"), t.get("paper.entry.no-mail.text"))));
        parameters.put("unfinished", PaperWorkPages.path(body));
        parameters.put("begin", filed.isEmpty() ? path + "/new" : "");
        parameters.put(
                "filed",
                filed.map(found -> List.of(new Link(
                                t.get(
                                        found.filed() ? "paper.entry.filed" : "paper.entry.ended",
                                        "reference",
                                        found.reference()),
                                new Place(body, found.procedure()).path())))
                        .orElseGet(List::of));
        parameters.put(
                "answered",
                seen.flatMap(found -> found.paper().draft().answered())
                        .map(id -> List.of(new Link(t.get("paper.answer.open-filed"), new Place(body, id).path())))
                        .orElseGet(List::of));
        parameters.put("edit", seen.map(found -> found.editing(body)).orElse(""));
        parameters.put("form", form);
        parameters.put(
                "version",
                seen.map(found -> found.paper().draft().version().number())
                        .map(number -> Long.toString(number))
                        .orElse(""));
        parameters.put("action", path);
        parameters.put("found", seen.isPresent());
        parameters.put("complete", facts.isPresent());
        parameters.put("facts", facts.orElseGet(Facts::none));
        parameters.put("submission", OnceResponse.newKey());
        return JoinResponses.shown(status, templates.draw("procedures/entry", parameters));
    }
}
