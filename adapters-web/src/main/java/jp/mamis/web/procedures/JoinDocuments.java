package jp.mamis.web.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.attachments.FiledDocuments;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.Draft;
import jp.mamis.domain.attachments.Attachment;
import jp.mamis.domain.attachments.FolderId;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.settings.AskedDocument;
import jp.mamis.domain.settings.FileType;
import jp.mamis.domain.settings.RouteRules;
import jp.mamis.web.attachments.FileFacts;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Checkbox;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.FileField;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.settings.DocumentWords;

/** The documents that the bodies of a draft's route ask for, and what is there of them. */
public final class JoinDocuments {

    /**
     * One document of one body, with the form to attach a file to it.
     *
     * @param body      code of the body
     * @param bodyName  as pages call it
     * @param removals  what is attached, each with where it is taken away
     * @param consent   empty once the doctor has agreed for this body
     * @param room      whether one more file may be attached
     */
    public record Asked(
            String body,
            String bodyName,
            AskedDocument document,
            Facts facts,
            List<Removal> removals,
            Checkbox consent,
            FileField file,
            boolean agreed,
            boolean room) {}

    /** A file that is attached: how it is called, where it is saved from, where it is taken away. */
    public record Removal(Link file, String action) {}

    private final AssociationSystem system;
    private final JoinAnswers answers;

    JoinDocuments(AssociationSystem system) {
        this.system = system;
        this.answers = new JoinAnswers(system.procedures().joinPreview());
    }

    /** What is asked for once the request is complete; nothing before. */
    List<FiledDocuments.Asking> asked(Draft draft, Caller caller) {
        FormInput input = JoinAnswers.inputOf(draft.answers());
        Parsed<JoinRequest> request = answers.request(input, caller);
        if (input.isFaulty()) {
            return List.of();
        }
        List<Association> route = answers.chosenRoute(input);
        RouteRules rules = answers.rules(route, input, caller);
        return system.procedures().joinPreview().documents(request.get(), rules);
    }

    /** What is attached so far; of an answer, what belongs to the procedure that is answered. */
    List<Attachment> attached(Draft draft, Caller caller) {
        return system.attachments()
                .attachmentQueries()
                .own(folder(draft), caller)
                .accepted()
                .orElseGet(List::of);
    }

    static FolderId folder(Draft draft) {
        return new FolderId(JoinFields.answered(draft)
                .map(ProcedureId::value)
                .orElseGet(() -> draft.id().value()));
    }

    /** Every document with its form, in the order of the route. */
    List<Asked> shown(Draft draft, Form form, Visit visit, Caller caller) {
        List<Attachment> there = attached(draft, caller);
        List<Asked> all = new ArrayList<>();
        for (FiledDocuments.Asking asking : asked(draft, caller)) {
            for (AskedDocument document : asking.documents()) {
                all.add(shown(all.size(), asking.body(), document, there, draft, form, visit));
            }
        }
        return all;
    }

    /** What is handed in for whom, to be read once more; empty where nobody asks for anything. */
    Optional<Facts> summary(Draft draft, Visit visit, Caller caller) {
        List<Attachment> there = attached(draft, caller);
        Texts t = visit.texts();
        Facts facts = Facts.none();
        boolean any = false;
        for (FiledDocuments.Asking asking : asked(draft, caller)) {
            for (AskedDocument document : asking.documents()) {
                any = true;
                long count = of(there, asking.body(), document).size();
                String said = count > 0
                        ? t.get("join.documents.count", "count", count)
                        : t.get(document.isRequired() ? "join.documents.missing" : "join.documents.not-there");
                facts = facts.and(
                        t.get(
                                "join.documents.of",
                                Map.of("body", new BodyNames(t).of(asking.body()), "document", document.name())),
                        said);
            }
        }
        return any ? Optional.of(facts) : Optional.empty();
    }

    private Asked shown(
            int number,
            Association body,
            AskedDocument document,
            List<Attachment> there,
            Draft draft,
            Form form,
            Visit visit) {
        Texts t = visit.texts();
        DocumentWords words = new DocumentWords(t);
        List<Attachment> own = of(there, body, document);
        String bodyName = new BodyNames(t).of(body);
        boolean agreed = there.stream().anyMatch(file -> file.body().equals(body.id()));
        return new Asked(
                body.code().text(),
                bodyName,
                document,
                Facts.none()
                        .and(t.get("join.documents.need"), words.word(document.need()))
                        .and(t.get("join.documents.files"), words.limits(document))
                        .and(
                                t.get("join.documents.kept"),
                                t.get("join.documents.kept.for", "months", document.keptMonths())),
                own.stream().map(file -> removal(file, draft, visit)).toList(),
                consent(number, bodyName, form, t),
                form.file("file-" + number, "join.documents.file", accept(document))
                        .untagged()
                        .atMost(document.bytes()),
                agreed,
                own.size() < AskedDocument.MOST_FILES);
    }

    private static Checkbox consent(int number, String body, Form form, Texts t) {
        return form.checkbox(
                        "consent-" + number, "join.documents.consent", t.get("join.documents.consent.to", "body", body))
                .untagged();
    }

    private Removal removal(Attachment file, Draft draft, Visit visit) {
        Cell cell = new FileFacts(visit, system.hierarchy().currentHierarchy()::get).named(file, "/my/files/");
        return new Removal(
                ((Cell.Linked) cell).link(),
                JoinDocumentPages.path(draft) + "/" + file.id().value() + "/removal");
    }

    private static List<Attachment> of(List<Attachment> there, Association body, AskedDocument document) {
        return there.stream()
                .filter(file -> !file.isErased() && file.isFor(body.id(), document.name()))
                .toList();
    }

    private static String accept(AskedDocument document) {
        return String.join(
                ",", document.files().types().stream().map(FileType::mediaType).toList());
    }

    /** The place of a document among all that are asked for; the first one where there is none. */
    static int place(List<Asked> all, AssociationCode body, String document) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).body().equals(body.text())
                    && all.get(i).document().name().equals(document)) {
                return i;
            }
        }
        return 0;
    }
}
