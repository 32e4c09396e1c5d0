package jp.mamis.web.hpki;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import jp.mamis.application.hpki.ca.CertificateQueries;
import jp.mamis.application.kernel.StoreUnavailable;

/**
 * Hands out {@code /repository/crl/NAME.crl}, {@code /repository/NAME.cer} and {@code /repository/certpolicy/} to everybody. A plain
 * servlet: programs of others fetch lists all day, and nobody is looked up for them.
 */
public final class RepositoryServlet extends HttpServlet {

    private final transient Optional<CertificateQueries> queries;
    private final transient PolicyText policy;

    /** @param queries none where nothing is issued */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public RepositoryServlet(Optional<CertificateQueries> queries, PolicyText policy) {
        this.queries = queries;
        this.policy = policy;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getPathInfo());
        if (queries.isPresent() && (path + "/").equals(PolicyText.PATH)) {
            response.setHeader("Location", PolicyText.PATH.substring(1));
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            return;
        }
        try {
            Optional<PublishedFile> file = queries.flatMap(each -> PublishedFile.at(path, each, policy));
            if (file.isPresent()) {
                answer(request, response, file.get());
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (StoreUnavailable | UncheckedIOException down) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, PublishedFile file)
            throws IOException {
        response.setHeader("ETag", file.tag());
        response.setHeader("Cache-Control", "public, max-age=" + file.keep().toSeconds());
        file.changed().ifPresent(at -> response.setDateHeader("Last-Modified", at.toEpochMilli()));
        if (file.tag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(file.mediaType());
        response.setContentLength(file.content().length());
        response.getOutputStream().write(file.content().bytes());
    }
}
