package jp.mamis.application.memory;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import jp.mamis.application.attachments.PdfReading;
import jp.mamis.domain.attachments.AttachmentRefusal;
import jp.mamis.domain.attachments.Sound;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.settings.FileType;

/** Reads PDF that nobody has packed, by its words. */
public final class PlainPdfReading implements PdfReading {

    private static final String END = "%%EOF";

    @Override
    public Outcome<Sound> judge(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        int end = text.lastIndexOf(END);
        if (end < 0 || !text.contains("/Pages")) {
            return Outcome.refused(AttachmentRefusal.FILE_BROKEN);
        }
        if (!text.substring(end + END.length()).isBlank()) {
            return Outcome.refused(AttachmentRefusal.FILE_HAS_MORE);
        }
        if (text.contains("/Encrypt")) {
            return Outcome.refused(AttachmentRefusal.PDF_ENCRYPTED);
        }
        return Stream.of("/JavaScript", "/Launch", "/EmbeddedFile").anyMatch(text::contains)
                ? Outcome.refused(AttachmentRefusal.PDF_ACTIVE)
                : Outcome.accepted(new Sound(FileType.PDF, content.length));
    }
}
