package jp.mamis.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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

    /** More than a house behind one address has on their way at once, and far from all there is room for. */
    private static final int FROM_ONE_ADDRESS = 20;

    private final Semaphore room;
    private final Map<String, Integer> coming = new ConcurrentHashMap<>();

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
        return Optional.of(inRoom(request, response));
    }

    /**
     * The whole body, as soon as it has come.
     *
     * @throws RejectedRequest when too many are on their way, of all or of this client, or this one is too large or too slow
     */
    BufferedRequest inRoom(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String client = ClientAddress.of(request);
        try {
            boolean fits = coming.merge(client, 1, Integer::sum) <= FROM_ONE_ADDRESS;
            if (!fits || !room.tryAcquire()) {
                response.setHeader("Connection", "close");
                throw new RejectedRequest(RejectedRequest.Reason.TOO_MANY_REQUESTS);
            }
            try {
                return whole(MOST, request, response);
            } finally {
                room.release();
            }
        } finally {
            coming.computeIfPresent(client, (address, bodies) -> bodies == 1 ? null : bodies - 1);
        }
    }

    /** @throws RejectedRequest when there is more than {@code most}, or it comes too slowly */
    private static BufferedRequest whole(int most, HttpServletRequest request, HttpServletResponse response)
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
}
