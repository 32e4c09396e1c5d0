package jp.mamis.application.attachments;

import jp.mamis.domain.attachments.DocumentsPolicy;
import jp.mamis.domain.attachments.FileContent;
import jp.mamis.domain.attachments.FileSignature;
import jp.mamis.domain.attachments.Pictures;
import jp.mamis.domain.attachments.Sound;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.settings.AskedDocument;
import jp.mamis.domain.settings.FileType;

/** Looks into a file before anything of it is kept. */
final class FileInspection {

    /** @param content without what follows the document */
    record Kept(FileType type, FileContent content) {}

    private final PdfReading pdf;

    FileInspection(PdfReading pdf) {
        this.pdf = pdf;
    }

    Outcome<Kept> judge(FileContent sent, AskedDocument document) {
        byte[] content = sent.bytes();
        return new DocumentsPolicy()
                .outside(content, document)
                .then(taken -> inside(content))
                .map(sound -> new Kept(sound.type(), sent.first(sound.length())));
    }

    private Outcome<Sound> inside(byte[] content) {
        FileType type = FileSignature.of(content).orElseThrow();
        Outcome<Sound> judged = type == FileType.PDF ? pdf.judge(content) : new Pictures().judge(type, content);
        return judged.fold(
                Outcome::accepted,
                reasons -> Outcome.refused(new Refusals(reasons.reasons().stream()
                        .map(reason -> reason.at("file"))
                        .toList())));
    }
}
