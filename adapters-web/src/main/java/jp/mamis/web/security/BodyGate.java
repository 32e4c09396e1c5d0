package jp.mamis.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import jp.mamis.web.problem.RejectedRequest;

/**
 * Reads a request's body, one mebibyte at the most, before anything else looks at it. What is too large is read off and
 * thrown away up to a second limit, so that a browser gets to see the answer instead of a broken connection.
 */
final class BodyGate extends Gate {

    static final int MOST = 1 << 20;
    private static final long MOST_READ_OFF = 64L << 20;

    @Override
    Optional<HttpServletRequest> admit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Paths.isSafe(request)) {
            return Optional.of(request);
        }
        byte[] body = request.getInputStream().readNBytes(MOST + 1);
        if (body.length > MOST) {
            readOff(request.getInputStream());
            response.setHeader("Connection", "close");
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
