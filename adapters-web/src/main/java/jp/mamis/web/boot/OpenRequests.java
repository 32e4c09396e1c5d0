package jp.mamis.web.boot;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/**
 * Counts the requests being answered, so that a stop lets them finish and turns newcomers away. Questions about health
 * are answered throughout.
 */
final class OpenRequests implements Filter {

    private int open;
    private boolean closing;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (((HttpServletRequest) request).getServletPath().equals("/health")) {
            chain.doFilter(request, response);
            return;
        }
        if (!enter()) {
            turnAway((HttpServletResponse) response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            leave();
        }
    }

    synchronized boolean closing() {
        return closing;
    }

    /** Lets nobody in from now on and waits until everybody has left; false when the time ran out before. */
    synchronized boolean drain(Duration longest) throws InterruptedException {
        closing = true;
        long end = System.nanoTime() + longest.toNanos();
        while (open > 0 && System.nanoTime() < end) {
            wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        }
        return open == 0;
    }

    private synchronized boolean enter() {
        if (!closing) {
            open++;
        }
        return !closing;
    }

    private synchronized void leave() {
        open--;
        notifyAll();
    }

    private static void turnAway(HttpServletResponse response) throws IOException {
        response.setHeader("Connection", "close");
        response.setHeader("Retry-After", "10");
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
