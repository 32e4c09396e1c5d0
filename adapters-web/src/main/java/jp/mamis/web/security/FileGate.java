package jp.mamis.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import jp.mamis.domain.settings.AskedDocument;
import jp.mamis.web.problem.RejectedRequest;

/**
 * Reads the body of a request that brings a file, once it is known who asks: as much as the largest file takes from whoever
 * is logged in, from strangers no more than of any other request, and of a few at once only. The beginning of what is too
 * large is passed on, so that the page says so at the very file.
 */
final class FileGate extends Gate {

    /** The largest file that any document may have, and what a form puts around it. */
    static final int MOST = AskedDocument.MOST_MEGABYTES * 1_000_000 + (1 << 16);

    private static final int AT_ONCE = 3;

    private final BodyGate bodies;
    private final Semaphore room;

    /** @param bodies takes what strangers send, who may not send files */
    FileGate(BodyGate bodies) {
        this(bodies, new Semaphore(AT_ONCE));
    }

    FileGate(BodyGate bodies, Semaphore room) {
        this.bodies = bodies;
        this.room = room;
    }

    @Override
    Optional<HttpServletRequest> admit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Paths.takesFiles(request)) {
            return Optional.of(request);
        }
        return Optional.of(
                isKnown(request) ? BodyGate.begun(MOST, request, response) : bodies.inRoom(request, response));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!Paths.takesFiles(request) || !isKnown(request)) {
            super.doFilter(request, response, chain);
        } else if (room.tryAcquire()) {
            try {
                super.doFilter(request, response, chain);
            } finally {
                room.release();
            }
        } else {
            response.setHeader("Connection", "close");
            answer(new RejectedRequest(RejectedRequest.Reason.TOO_MANY_REQUESTS), request, response);
        }
    }

    private static boolean isKnown(HttpServletRequest request) {
        return CurrentCaller.find(request).flatMap(CurrentCaller::signedIn).isPresent();
    }
}
