package jp.mamis.application.kernel;

/** A machine behind a port failed: nothing the business said. */
public abstract class PortFailure extends RuntimeException {

    protected PortFailure(String message) {
        super(message);
    }

    protected PortFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
