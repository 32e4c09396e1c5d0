package jp.mamis.domain.attachments;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.settings.AskedDocument;
import jp.mamis.domain.settings.BodyRules;

/** Whether a file may be attached, and whether what a body asks for is there. */
@Basis(
        document = "MAMIS slides Ver 1.00 (日本医師会)",
        article = "入会届 添付書類",
        rule =
                "Each body asks for documents of its own. A file is attached to one of them, of a kind and size the body takes,"
                        + " once the doctor agrees that the body gets to see it; nothing is filed while a required one is missing.",
        note = "Kinds, sizes and that a document is five files at the most are our choice.")
public final class DocumentsPolicy {

    private static final int MEGABYTE = 1_000_000;

    /** The document a file is attached to, before the file is looked into. */
    public Outcome<AskedDocument> asked(BodyRules rules, String document, boolean agreed, long filesThere) {
        Optional<AskedDocument> asked = rules.document(document);
        if (asked.isEmpty()) {
            return Outcome.refused(
                    Refusal.of(AttachmentRefusal.DOCUMENT_NOT_ASKED).at("document"));
        }
        return Policies.accept(
                asked::get,
                Stream.concat(
                        Policies.unless(
                                agreed,
                                () -> Refusal.of(AttachmentRefusal.CONSENT_NEEDED)
                                        .at("consent")),
                        Policies.unless(
                                filesThere < AskedDocument.MOST_FILES,
                                () -> Refusal.of(
                                                AttachmentRefusal.TOO_MANY_FILES,
                                                Map.of("most", Integer.toString(AskedDocument.MOST_FILES)))
                                        .at("file"))));
    }

    /** Refuses what is empty, too large, or by its first bytes not of a kind that is taken. */
    public Outcome<AskedDocument> outside(byte[] content, AskedDocument document) {
        if (content.length == 0) {
            return refused(Refusal.of(AttachmentRefusal.FILE_EMPTY));
        }
        if (content.length > document.bytes()) {
            return refused(tooLarge(document.bytes()));
        }
        if (FileSignature.isHeic(content)) {
            return refused(Refusal.of(AttachmentRefusal.FILE_HEIC));
        }
        return FileSignature.of(content)
                        .filter(document.files().types()::contains)
                        .isPresent()
                ? Outcome.accepted(document)
                : refused(Refusal.of(
                        AttachmentRefusal.FILE_TYPE_NOT_TAKEN, Map.of("taken", String.join(", ", names(document)))));
    }

    /** That a file has more bytes than it may. */
    public static Refusal tooLarge(int bytes) {
        return Refusal.of(AttachmentRefusal.FILE_TOO_LARGE, Map.of("most", Integer.toString(bytes / MEGABYTE)));
    }

    /** What a body asks for and is not there. */
    public Stream<Refusal> missing(Association body, List<AskedDocument> asked, Collection<Attachment> there) {
        return asked.stream()
                .filter(AskedDocument::isRequired)
                .filter(document ->
                        there.stream().noneMatch(file -> !file.isErased() && file.isFor(body.id(), document.name())))
                .map(document -> Refusal.of(
                                AttachmentRefusal.DOCUMENT_MISSING,
                                Map.of("body", body.name().text(), "document", document.name()))
                        .at("documents"));
    }

    private static <T> Outcome<T> refused(Refusal reason) {
        return Outcome.refused(reason.at("file"));
    }

    private static List<String> names(AskedDocument document) {
        return document.files().types().stream().map(Enum::name).toList();
    }
}
