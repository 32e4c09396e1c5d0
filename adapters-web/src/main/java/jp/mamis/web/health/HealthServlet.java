package jp.mamis.web.health;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/**
 * Answers {@code /health/live} as long as the process answers at all, and {@code /health/ready} as long as it can work:
 * 200 and {@code {"status":"UP"}}, with what becomes of mails, or 503 and {@code DOWN}. A plain servlet, so that nothing of
 * the application needs to be alive for a truthful no. Both carry the start's mark, where there is one, as
 * {@value #START}: the launcher tells its own portal by it from another that has the port.
 */
public final class HealthServlet extends HttpServlet {

    private static final String START = "Mamis-Start";

    private final transient BooleanSupplier ready;
    private final String mail;
    private final String start;

    /**
     * @param mail what becomes of mails, told with a yes: one word
     * @param start the mark of this start; empty where nobody gave one
     */
    public HealthServlet(BooleanSupplier ready, String mail, String start) {
        this.ready = ready;
        this.mail = mail;
        this.start = start;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String question = String.valueOf(request.getPathInfo());
        switch (question) {
            case "/live" -> answer(response, true, "");
            case "/ready" -> answer(response, ready.getAsBoolean(), ",\"mail\":\"" + mail + "\"");
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void answer(HttpServletResponse response, boolean up, String details) throws IOException {
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        if (!start.isEmpty()) {
            response.setHeader(START, start);
        }
        response.getWriter().print(up ? "{\"status\":\"UP\"" + details + "}" : "{\"status\":\"DOWN\"}");
    }
}
