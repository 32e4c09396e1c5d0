package jp.mamis.application.kernel;

/** The store does not answer. */
public final class StoreUnavailable extends PortFailure {

    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
