package jp.mamis.persistence.embedded;

/** The embedded database could not be started or stopped; the message tells the person at the machine what to do. */
public final class EmbeddedPostgresFailure extends RuntimeException {

    EmbeddedPostgresFailure(String message) {
        super(message);
    }

    EmbeddedPostgresFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
