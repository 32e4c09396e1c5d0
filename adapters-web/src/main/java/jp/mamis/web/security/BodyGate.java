package jp.mamis.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import jp.mamis.domain.settings.AskedDocument;
import jp.mamis.web.problem.RejectedRequest;

/**
 * Reads a request's body, one mebibyte at the most, before anything else looks at it. What is too large is read off and
 * thrown away up to a second limit, so that a browser gets to see the answer instead of a broken connection. Where files
 * are sent to, the beginning of what is too large is passed on: the page says so at the very file.
 */
final class BodyGate extends Gate {

    static final int MOST = 1 << 20;

    /** The largest file that any document may have, and what a form puts around it. */
    static final int MOST_WITH_FILE = AskedDocument.MOST_MEGABYTES * 1_000_000 + (1 << 16);

    private static final long MOST_READ_OFF = 64L << 20;

    @Override
    Optional<HttpServletRequest> admit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Paths.isSafe(request)) {
            return Optional.of(request);
        }
        int most = Paths.takesFiles(request) ? MOST_WITH_FILE : MOST;
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            readOff(request.getInputStream());
            response.setHeader("Connection", "close");
        }
        if (body.length > most && most == MOST) {
            throw new RejectedRequest(RejectedRequest.Reason.TOO_LARGE);
        }
        return Optional.of(new BufferedRequest(request, body));
    }

    private static void readOff(InputStream rest) throws IOException {
        byte[] thrownAway = new byte[1 << 16];
        long read = 0;
        for (int some = 0; some >= 0 && read < MOST_READ_OFF; read += some) {
            some = rest.read(thrownAway);
        }
    }
}
