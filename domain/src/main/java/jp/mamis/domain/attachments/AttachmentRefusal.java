package jp.mamis.domain.attachments;

import jp.mamis.domain.kernel.RefusalCode;

/** Why a file is not taken, shown or taken away. */
public enum AttachmentRefusal implements RefusalCode {
    /** Unknown, erased, or not the caller's to see. */
    NO_SUCH_FILE,
    /** The draft is filed or the procedure does not wait for its applicant. */
    FILES_CLOSED,
    /** The body has decided with the file before it. */
    FILE_DECIDED_ON,
    /** The body does not ask for a document of this name. */
    DOCUMENT_NOT_ASKED,
    /** The doctor has not agreed that the body gets to see the file. */
    CONSENT_NEEDED,
    /** A document is made of {@code most} files at the most. */
    TOO_MANY_FILES,
    /** There is nothing in it. */
    FILE_EMPTY,
    /** It has more than {@code most} megabytes. */
    FILE_TOO_LARGE,
    /** It is none of the kinds that are taken, fact {@code taken}. */
    FILE_TYPE_NOT_TAKEN,
    /** A picture as iPhones keep it (HEIC). */
    FILE_HEIC,
    /** It does not hold what it begins as, or ends in the middle. */
    FILE_BROKEN,
    /** Something else follows the document. */
    FILE_HAS_MORE,
    /** A picture with more than {@code most} millions of points. */
    PICTURE_TOO_LARGE,
    /** A PDF with a password. */
    PDF_ENCRYPTED,
    /** A PDF with scripts, programs or files inside. */
    PDF_ACTIVE,
    /** A PDF with more pages than {@code most}. */
    PDF_TOO_LONG,
    /** {@code body} asks for {@code document}, and no file of it is there. */
    DOCUMENT_MISSING
}
