package jp.mamis.persistence.documents;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import jp.mamis.application.attachments.PdfReading;
import jp.mamis.domain.attachments.AttachmentRefusal;
import jp.mamis.domain.attachments.Sound;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.RefusalCode;
import jp.mamis.domain.settings.FileType;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads PDF with PDFBox, after the packed parts have been unfolded and counted without being kept. */
public final class PdfboxReading implements PdfReading {

    private static final System.Logger LOG = System.getLogger(PdfboxReading.class.getName());
    private static final int MOST_PAGES = 300;
    private static final String END = "%%EOF";

    @Override
    public Outcome<Sound> judge(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        int end = text.lastIndexOf(END);
        if (end < 0 || PackedParts.unfoldTooFar(content, text)) {
            return refused(AttachmentRefusal.FILE_BROKEN);
        }
        if (!text.substring(end + END.length()).isBlank()) {
            return refused(AttachmentRefusal.FILE_HAS_MORE);
        }
        try (PDDocument document = Loader.loadPDF(content, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            return judged(document, content.length);
        } catch (InvalidPasswordException locked) {
            return refused(AttachmentRefusal.PDF_ENCRYPTED);
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            LOG.log(Level.DEBUG, "A PDF could not be read: {0}", unreadable.getClass());
            return refused(AttachmentRefusal.FILE_BROKEN);
        }
    }

    private static Outcome<Sound> judged(PDDocument document, int length) throws IOException {
        if (document.isEncrypted()) {
            return refused(AttachmentRefusal.PDF_ENCRYPTED);
        }
        if (new ActiveParts(document.getDocument()).areThere()) {
            return refused(AttachmentRefusal.PDF_ACTIVE);
        }
        int pages = pagesOf(document);
        if (pages > MOST_PAGES) {
            return Outcome.refused(
                    Refusal.of(AttachmentRefusal.PDF_TOO_LONG, Map.of("most", Integer.toString(MOST_PAGES))));
        }
        return pages < 1 ? refused(AttachmentRefusal.FILE_BROKEN) : Outcome.accepted(new Sound(FileType.PDF, length));
    }

    /** Those that can be turned to, whatever number the document gives; no more than one too many. */
    private static int pagesOf(PDDocument document) {
        int pages = 0;
        Iterator<PDPage> all = document.getPages().iterator();
        while (pages <= MOST_PAGES && all.hasNext()) {
            all.next();
            pages++;
        }
        return pages;
    }

    private static Outcome<Sound> refused(RefusalCode code) {
        return Outcome.refused(code);
    }
}
