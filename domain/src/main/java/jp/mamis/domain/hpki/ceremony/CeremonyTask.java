package jp.mamis.domain.hpki.ceremony;

import jp.mamis.domain.hpki.ca.CaDuty;

/** One thing a ceremony does. */
public record CeremonyTask(CaDuty duty, Act act) {

    /** What is made. */
    public enum Act {
        /** A key on the token, and the request for its certificate. */
        KEY,
        /** The certificate of that key. */
        CERTIFICATE
    }
}
