package jp.mamis.web.hpki;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import jp.mamis.application.hpki.ca.CaKey;
import jp.mamis.application.hpki.status.StatusQueries;
import jp.mamis.application.hpki.status.StatusReply;
import jp.mamis.application.kernel.StoreUnavailable;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.status.ResponseStatus;
import jp.mamis.domain.hpki.status.StatusRequest;

/**
 * Answers {@code POST /ocsp}, with or without a slash at its end, and {@code GET /ocsp/BASE64} (RFC 6960, appendix A;
 * RFC 5019). A plain servlet: nobody is looked up, and what was asked stands in no log.
 */
public final class OcspServlet extends HttpServlet {

    private static final String QUESTION = "application/ocsp-request";
    private static final String ANSWER = "application/ocsp-response";

    private final transient Optional<StatusQueries> queries;
    private final transient CaKey key;

    /**
     * @param queries none where nothing answers
     * @param key     signs while somebody waits, as long as a token is open
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public OcspServlet(Optional<StatusQueries> queries, CaKey key) {
        this.queries = queries;
        this.key = key;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (queries.isEmpty() || !isBare(request.getPathInfo())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!isQuestion(request.getContentType())) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else {
            byte[] body = request.getInputStream().readNBytes(StatusRequest.MOST_OCTETS + 1);
            write(reply(queries.get(), Der.of(body)), response);
        }
    }

    /** A server in front that stands for the whole name in the certificates puts a slash at the end. */
    private static boolean isBare(String rest) {
        return rest == null || rest.equals("/");
    }

    private static boolean isQuestion(String type) {
        return type != null && (type.equals(QUESTION) || type.startsWith(QUESTION + ";"));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (queries.isEmpty() || request.getPathInfo() == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        StatusReply reply = reply(queries.get(), decoded(request));
        if (reply.fresh().isPresent()) {
            StatusReply.Fresh fresh = reply.fresh().get();
            String tag = "\"" + reply.response().fingerprint().hex() + "\"";
            response.setHeader(
                    "Cache-Control", "max-age=" + fresh.left().toSeconds() + ", public, no-transform, must-revalidate");
            response.setHeader("ETag", tag);
            response.setDateHeader("Last-Modified", fresh.thisUpdate().toEpochMilli());
            response.setDateHeader("Expires", fresh.nextUpdate().toEpochMilli());
            if (tag.equals(request.getHeader("If-None-Match"))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        write(reply, response);
    }

    /** Some write the address as it is and others escape it; a plus sign is one in both. What is no Base64 is no request. */
    private static Der decoded(HttpServletRequest request) {
        String address = request.getRequestURI();
        String text = address.substring(
                request.getContextPath().length() + request.getServletPath().length() + 1);
        try {
            return Der.of(
                    Base64.getDecoder().decode(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.US_ASCII)));
        } catch (IllegalArgumentException noBase64) {
            return Der.of(new byte[0]);
        }
    }

    private StatusReply reply(StatusQueries answering, Der question) {
        try {
            return answering.answer(question, key);
        } catch (StoreUnavailable down) {
            return new StatusReply(ResponseStatus.TRY_LATER, ResponseStatus.TRY_LATER.bare(), Optional.empty());
        }
    }

    private static void write(StatusReply reply, HttpServletResponse response) throws IOException {
        response.setContentType(ANSWER);
        response.setContentLength(reply.response().length());
        response.getOutputStream().write(reply.response().bytes());
    }
}
