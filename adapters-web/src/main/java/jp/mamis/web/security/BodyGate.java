package jp.mamis.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import jp.mamis.web.problem.RejectedRequest;

/**
 * Reads a request's body, one mebibyte at the most, before anything else looks at it; of some at once only. What is too large is read off and
 * thrown away up to a second limit, so that a browser gets to see the answer instead of a broken connection. What brings a
 * file is left to {@link FileGate}.
 */
final class BodyGate extends Gate {

    static final int MOST = 1 << 20;
    private static final long MOST_READ_OFF = 64L << 20;

    /** Half of the threads that the server answers with: the others go on answering. */
    private static final int AT_ONCE = 100;

    private final Semaphore room;

    BodyGate() {
        this(new Semaphore(AT_ONCE));
    }

    /** @param room for bodies on their way */
    BodyGate(Semaphore room) {
        this.room = room;
    }

    @Override
    Optional<HttpServletRequest> admit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Paths.isSafe(request) || Paths.takesFiles(request)) {
            return Optional.of(request);
        }
        if (!room.tryAcquire()) {
            response.setHeader("Connection", "close");
            throw new RejectedRequest(RejectedRequest.Reason.TOO_MANY_REQUESTS);
        }
        try {
            return Optional.of(whole(MOST, request, response));
        } finally {
            room.release();
        }
    }

    /** @throws RejectedRequest when there is more than {@code most}, or it comes too slowly */
    static BufferedRequest whole(int most, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        BufferedRequest begun = begun(most, request, response);
        if (begun.length() > most) {
            throw new RejectedRequest(RejectedRequest.Reason.TOO_LARGE);
        }
        return begun;
    }

    /**
     * The body, or one byte more than {@code most} of it.
     *
     * @throws RejectedRequest when it comes too slowly
     */
    static BufferedRequest begun(int most, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Arrival arrival = new Arrival(request.getInputStream());
        try {
            byte[] body = arrival.upTo(most + 1);
            if (body.length > most) {
                arrival.readOff(MOST_READ_OFF);
                response.setHeader("Connection", "close");
            }
            return new BufferedRequest(request, body);
        } catch (RejectedRequest tooSlow) {
            response.setHeader("Connection", "close");
            throw tooSlow;
        }
    }

    static void readOff(InputStream rest) throws IOException {
        new Arrival(rest).readOff(MOST_READ_OFF);
    }
}
