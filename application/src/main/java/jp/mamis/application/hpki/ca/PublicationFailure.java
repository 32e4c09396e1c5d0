package jp.mamis.application.hpki.ca;

import jp.mamis.application.kernel.PortFailure;

/** A file could not be laid out, as on a full disk; the one before it is still there. */
public final class PublicationFailure extends PortFailure {

    public PublicationFailure(String message) {
        super(message);
    }

    public PublicationFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
