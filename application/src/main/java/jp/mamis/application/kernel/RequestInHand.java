package jp.mamis.application.kernel;

/**
 * The id of the request that this thread works at, for lines of the log only: everything that decides or records gets it by
 * its {@link Caller}.
 */
public final class RequestInHand {

    /** What stands where there is no request. */
    public static final String NONE = "-";

    private static final ThreadLocal<String> ID = ThreadLocal.withInitial(() -> NONE);

    private RequestInHand() {}

    public static String id() {
        return ID.get();
    }

    /** Begins work at a request; whoever began it ends it. */
    public static void begin(String id) {
        ID.set(id);
    }

    public static void end() {
        ID.remove();
    }
}
