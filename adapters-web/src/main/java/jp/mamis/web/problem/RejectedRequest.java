package jp.mamis.web.problem;

import java.util.Locale;

/** A request the edge itself turns down before the business is asked. */
public final class RejectedRequest extends RuntimeException {

    /** Why the edge says no, with the status it answers. */
    public enum Reason {
        /** A percent sign in the address is not followed by two hexadecimal digits. */
        ADDRESS_MALFORMED(400),
        /** A POST that changes something carries no {@code Idempotency-Key}. */
        IDEMPOTENCY_KEY_MISSING(400),
        /** The key is not 1 to 100 printable ASCII characters. */
        IDEMPOTENCY_KEY_MALFORMED(400),
        /** Nobody is logged in, or the token or session has run out. */
        LOG_IN_NEEDED(401),
        /** The log-in waits for its second factor. */
        SECOND_FACTOR_NEEDED(401),
        /** A page's form came without its token, or with an old or foreign one. */
        FORM_EXPIRED(403),
        /** What is in force has to be agreed to first. */
        CONSENT_NEEDED(403),
        /** The last proof of who asks lies too far back for this. */
        CONFIRMATION_NEEDED(403),
        /** The caller may not do this. */
        NOT_ALLOWED(403),
        /** There is nothing here, or nothing this caller may know of. */
        NOT_FOUND(404),
        /** The table of postal codes has no such code: a wrong one, a very new one, or that of a large office. */
        POSTAL_CODE_UNKNOWN(404),
        /** No address of the portal takes this method. */
        METHOD_NOT_ALLOWED(405),
        /** The body came a byte now and then. */
        TOO_SLOW(408),
        /** This form has gone through before, with other answers in it. */
        FORM_ALREADY_SENT(409),
        /** This request has gone through before, and the secret in its answer was not kept. */
        SECRET_NOT_KEPT(409),
        /** The body is larger than any request of this system. */
        TOO_LARGE(413),
        /** A change without {@code If-Match}. */
        PRECONDITION_REQUIRED(428),
        /** Too many attempts in a short time. */
        TOO_MANY_REQUESTS(429);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }

        /** As problem type and message bundles write it. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    public RejectedRequest(Reason reason) {
        super(reason.slug());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
