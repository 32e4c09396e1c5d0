package jp.mamis.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import jp.mamis.web.problem.RejectedRequest;

/**
 * Reads a request's body, one mebibyte at the most, before anything else looks at it. What is too large is read off and
 * thrown away up to a second limit, so that a browser gets to see the answer instead of a broken connection. What brings a
 * file is left to {@link FileGate}.
 */
final class BodyGate extends Gate {

    static final int MOST = 1 << 20;
    private static final long MOST_READ_OFF = 64L << 20;

    @Override
    Optional<HttpServletRequest> admit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return Optional.of(
                Paths.isSafe(request) || Paths.takesFiles(request) ? request : whole(MOST, request, response));
    }

    /** @throws RejectedRequest when there is more than {@code most} */
    static BufferedRequest whole(int most, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        BufferedRequest begun = begun(most, request, response);
        if (begun.length() > most) {
            throw new RejectedRequest(RejectedRequest.Reason.TOO_LARGE);
        }
        return begun;
    }

    /** The body, or one byte more than {@code most} of it. */
    static BufferedRequest begun(int most, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            readOff(request.getInputStream());
            response.setHeader("Connection", "close");
        }
        return new BufferedRequest(request, body);
    }

    static void readOff(InputStream rest) throws IOException {
        byte[] thrownAway = new byte[1 << 16];
        long read = 0;
        for (int some = 0; some >= 0 && read < MOST_READ_OFF; read += some) {
            some = rest.read(thrownAway);
        }
    }
}
