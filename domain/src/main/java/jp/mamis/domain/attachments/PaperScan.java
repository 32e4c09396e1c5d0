package jp.mamis.domain.attachments;

import java.util.Set;
import jp.mamis.domain.settings.AcceptedFiles;
import jp.mamis.domain.settings.AskedDocument;
import jp.mamis.domain.settings.DocumentNeed;

/**
 * The sheet that was filled in by hand, scanned by the office that entered it (手書きの届出の写し): seen by that office and the
 * doctor alone.
 */
public final class PaperScan {

    /** How long it is kept after the procedure has ended, in months; our choice. */
    private static final int KEPT_MONTHS = 12;

    /** What is taken, and how long it is kept. */
    public static final AskedDocument DOCUMENT = new AskedDocument(
            "手書きの届出の写し", Set.of(), DocumentNeed.OPTIONAL, AcceptedFiles.ANY, AskedDocument.MOST_MEGABYTES, KEPT_MONTHS);

    private PaperScan() {}

    public static boolean is(Attachment file) {
        return file.document().equals(DOCUMENT.name());
    }
}
