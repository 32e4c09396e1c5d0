package jp.mamis.application.attachments;

import jp.mamis.domain.attachments.Sound;
import jp.mamis.domain.kernel.Outcome;

/** Reads PDF documents of strangers, within bounds of memory and time. */
public interface PdfReading {

    /**
     * Whether the bytes are one PDF, whole, that does nothing by itself.
     *
     * <p>Refused, as {@link jp.mamis.domain.attachments.AttachmentRefusal} says: what cannot be read, has a password, holds
     * scripts, programs, forms or other files, has something behind its end, or more than 300 pages; what unfolds to more
     * than the machine should hold. Never throws because of what the bytes hold.
     */
    Outcome<Sound> judge(byte[] content);
}
