package jp.mamis.application.hpki.ca;

import jp.mamis.application.kernel.PortFailure;

/** The log of issuing cannot be written or read, or somebody has changed it: nothing is signed without it. */
public final class IssuanceLogFailure extends PortFailure {

    public IssuanceLogFailure(String message) {
        super(message);
    }

    public IssuanceLogFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
