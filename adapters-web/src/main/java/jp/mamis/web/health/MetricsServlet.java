package jp.mamis.web.health;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Answers {@code /metrics} to whoever asks on this machine itself, and to whoever brings the bearer token; to everybody else
 * there is no such page. What came through a proxy did not come from this machine.
 */
public final class MetricsServlet extends HttpServlet {

    private final transient Meters meters;
    private final transient Optional<BearerToken> token;

    public MetricsServlet(Meters meters, Optional<BearerToken> token) {
        this.meters = meters;
        this.token = token;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isLocal(request) && !isBearer(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain; version=0.0.4");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().print(meters.text());
    }

    private static boolean isLocal(HttpServletRequest request) throws IOException {
        boolean forwarded = Stream.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via")
                .anyMatch(header -> request.getHeader(header) != null);
        return !forwarded && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    }

    private boolean isBearer(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && token.filter(known -> known.isIn(header)).isPresent();
    }
}
