package jp.mamis.domain.hpki.status;

import jp.mamis.domain.hpki.ca.Der;

/** Whether there is an answer at all (応答の種別), by the numbers of RFC 6960. */
public enum ResponseStatus {
    SUCCESSFUL(0),
    MALFORMED_REQUEST(1),
    /** There is no answer now, and one may come soon. */
    TRY_LATER(3),
    /** Nobody here answers for that authority, or knows of that certificate. */
    UNAUTHORIZED(6);

    private final int code;

    ResponseStatus(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** The whole response where there is no answer: it is never signed. */
    public Der bare() {
        return Der.ofHex("30030A010" + code);
    }
}
