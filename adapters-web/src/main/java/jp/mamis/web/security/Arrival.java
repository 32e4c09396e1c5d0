package jp.mamis.web.security;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import jp.mamis.web.problem.RejectedRequest;

/**
 * A body on its way. Who sends a byte now and then holds a thread for nothing, so a body has {@link #GRACE} and, for what has
 * come of it, the time it takes over a slow line.
 */
final class Arrival {

    static final Duration GRACE = Duration.ofSeconds(20);
    private static final long BYTES_PER_SECOND = 8 << 10;
    private static final int PIECE = 1 << 14;

    private final InputStream body;
    private final LongSupplier nanos;
    private final long begun;
    private long come;

    Arrival(InputStream body) {
        this(body, System::nanoTime);
    }

    Arrival(InputStream body, LongSupplier nanos) {
        this.body = body;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    /** @throws RejectedRequest when it comes too slowly */
    byte[] upTo(int most) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        for (int read = some(piece, most); read > 0; read = some(piece, most - all.size())) {
            all.write(piece, 0, read);
        }
        return all.toByteArray();
    }

    /**
     * Throws away what comes, so that whoever sends it hears the answer; not for long.
     *
     * @throws RejectedRequest when it comes too slowly
     */
    void readOff(long most) throws IOException {
        byte[] piece = new byte[PIECE];
        long until = nanos.getAsLong() + GRACE.toNanos();
        int read = 1;
        while (read > 0 && come < most && nanos.getAsLong() < until) {
            read = some(piece, PIECE);
        }
    }

    private int some(byte[] piece, int most) throws IOException {
        int read = body.read(piece, 0, Math.min(PIECE, most));
        come += Math.max(0, read);
        Duration taken = Duration.ofNanos(nanos.getAsLong() - begun);
        if (read > 0 && taken.minus(GRACE).toSeconds() > come / BYTES_PER_SECOND) {
            throw new RejectedRequest(RejectedRequest.Reason.TOO_SLOW);
        }
        return read;
    }
}
