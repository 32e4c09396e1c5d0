package jp.mamis.web.boot;

import java.lang.System.Logger.Level;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends the process on SIGTERM and SIGINT after the requests in flight. The server's own way out takes the application
 * away under them, answers newcomers with faults of its own meanwhile, and shutdown hooks run beside it, not before it; so
 * the signals are taken over, and the process ends as soon as all of ours is closed. A second signal does not wait any
 * longer.
 */
final class StopSignal {

    private static final System.Logger LOG = System.getLogger(StopSignal.class.getName());
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** A token or a database that hangs holds nobody for longer; the next start takes up what they have left. */
    private static final Duration LONGEST_CLOSING = Duration.ofMinutes(1);

    private static final int UNFINISHED = 1;

    private final OpenRequests requests;
    private final Runnable closing;
    private final AtomicBoolean heard = new AtomicBoolean();

    private StopSignal(OpenRequests requests, Runnable closing) {
        this.requests = requests;
        this.closing = closing;
    }

    /** @param closing what is done between the last request and the end of the process */
    static void stopsAfter(OpenRequests requests, Runnable closing) {
        StopSignal stop = new StopSignal(requests, closing);
        try {
            stop.hear("TERM");
            stop.hear("INT");
        } catch (ReflectiveOperationException unsupported) {
            LOG.log(Level.WARNING, "Signals cannot be heard: a stop will cut off open requests", unsupported);
        }
    }

    // By reflection: the compiler warns of the only class that hears signals, and that warning cannot be suppressed.
    private void hear(String name) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        Object stopping =
                Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, (p, m, a) -> stop());
        signal.getMethod("handle", signal, handler)
                .invoke(signal, signal.getConstructor(String.class).newInstance(name), stopping);
    }

    private Object stop() throws InterruptedException {
        if (heard.getAndSet(true)) {
            System.exit(0);
        }
        if (!requests.drain(LONGEST)) {
            LOG.log(Level.WARNING, "Requests still open after {0} are cut off", LONGEST);
        }
        Thread closer = new Thread(closing, "closing");
        closer.setDaemon(true);
        closer.start();
        closer.join(LONGEST_CLOSING.toMillis());
        if (closer.isAlive()) {
            LOG.log(Level.WARNING, "What is not closed after {0} is left as it is", LONGEST_CLOSING);
        }
        Runtime.getRuntime().halt(closer.isAlive() ? UNFINISHED : 0);
        return heard;
    }
}
