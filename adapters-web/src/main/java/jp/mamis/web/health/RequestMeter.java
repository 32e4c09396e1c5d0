package jp.mamis.web.health;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Set;
import jp.mamis.application.kernel.RequestInHand;
import jp.mamis.web.problem.RequestId;

/** Measures every request, names it to the log, and notes the slow ones in the log with their ids: what was asked for, never of whom. */
public final class RequestMeter implements Filter {

    /** Long enough that somebody waited; our choice. */
    static final Duration SLOW = Duration.ofSeconds(2);

    private static final System.Logger LOG = System.getLogger(RequestMeter.class.getName());
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");

    private final Meters meters;

    public RequestMeter(Meters meters) {
        this.meters = meters;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long begun = System.nanoTime();
        boolean answered = false;
        RequestInHand.begin(RequestId.of(request));
        try {
            chain.doFilter(request, response);
            answered = true;
        } finally {
            int status = answered
                    ? ((HttpServletResponse) response).getStatus()
                    : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
            measured((HttpServletRequest) request, status, Duration.ofNanos(System.nanoTime() - begun));
            RequestInHand.end();
        }
    }

    private void measured(HttpServletRequest request, int status, Duration took) {
        String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER";
        String route = Route.of(request, status);
        meters.answered(method, route, status, took);
        if (took.compareTo(SLOW) >= 0) {
            LOG.log(
                    Level.WARNING,
                    "slow request={0} method={1} route={2} status={3} ms={4}",
                    RequestId.of(request),
                    method,
                    route,
                    Integer.toString(status),
                    Long.toString(took.toMillis()));
        }
    }
}
