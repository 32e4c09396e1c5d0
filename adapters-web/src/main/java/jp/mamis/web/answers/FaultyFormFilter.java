package jp.mamis.web.answers;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.SignedIn;
import jp.mamis.application.answers.KeptAnswerId;
import jp.mamis.web.problem.RequestLanguage;
import jp.mamis.web.security.LocalPath;
import jp.mamis.web.security.PageToRead;
import jp.mamis.web.security.Visits;

/**
 * Keeps the page that a faulty form is answered with, and one to be read before one goes on, and sends the browser to it: the page's own address with the parameter
 * {@value #PARAMETER}. Where it is gone, or was another session's, the page without its faults is shown. Forms with a
 * password are answered directly, as are strangers and errors, which must not need the database.
 */
@Provider
@PreMatching
@Dependent
public class FaultyFormFilter implements ContainerRequestFilter, ContainerResponseFilter {

    static final String PARAMETER = PageKeeping.PARAMETER;
    private static final String HTML = "text/html;charset=UTF-8";
    private static final Set<Integer> FAULTY = Set.of(409, 422);
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final jakarta.inject.Provider<AssociationSystem> system;
    private final jakarta.inject.Provider<HttpServletRequest> request;

    /** Made before the first request, when there is nothing yet to take the system from. */
    @Inject
    public FaultyFormFilter(
            jakarta.inject.Provider<AssociationSystem> system, jakarta.inject.Provider<HttpServletRequest> request) {
        this.system = system;
        this.request = request;
    }

    /** Gives a kept answer. */
    @Override
    public void filter(ContainerRequestContext asked) {
        String id = asked.getUriInfo().getQueryParameters().getFirst(PARAMETER);
        if (id == null || !READING.contains(asked.getMethod()) || RequestLanguage.isApi(request.get())) {
            return;
        }
        URI place = withoutParameter(asked.getUriInfo().getRequestUri());
        asked.abortWith(signedIn()
                .flatMap(caller -> id(id).flatMap(known ->
                        system.get().answers().keptAnswerQueries().find(known, caller)))
                .filter(kept -> kept.place().equals(place.toString()))
                .map(kept -> Response.status(kept.status()).type(HTML).entity(kept.page()))
                .orElseGet(() -> Response.seeOther(place))
                .build());
    }

    /** Keeps an answer and leads to it. */
    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answer) {
        boolean read = answer.getStatus() == Response.Status.OK.getStatusCode() && PageToRead.isMarked(request.get());
        if (!asked.getMethod().equals(HttpMethod.POST) || !(read || FAULTY.contains(answer.getStatus()))) {
            return;
        }
        page(answer).flatMap(page -> kept(answer.getStatus(), page)).ifPresent(location -> {
            answer.setStatus(Response.Status.SEE_OTHER.getStatusCode());
            answer.setEntity(null);
            answer.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
            answer.getHeaders().putSingle(HttpHeaders.LOCATION, URI.create(location));
        });
    }

    private static Optional<String> page(ContainerResponseContext answer) {
        boolean html = MediaType.TEXT_HTML_TYPE.isCompatible(answer.getMediaType());
        return html && answer.getEntity() instanceof String page ? Optional.of(page) : Optional.empty();
    }

    private Optional<String> kept(int status, String page) {
        return Visits.placeOf(request.get())
                .flatMap(place -> new PageKeeping(system.get()).keep(place, status, page, request.get()));
    }

    private Optional<SignedIn> signedIn() {
        return PageKeeping.signedIn(request.get());
    }

    private static Optional<KeptAnswerId> id(String text) {
        try {
            return Optional.of(new KeptAnswerId(UUID.fromString(text)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** A path that begins with two slashes would be another site. */
    private static URI withoutParameter(URI address) {
        String query = Optional.ofNullable(address.getRawQuery())
                .orElse("")
                .replaceAll("(^|&)" + PARAMETER + "=[^&]*", "")
                .replaceFirst("^&", "");
        return LocalPath.of(address.getRawPath() + (query.isEmpty() ? "" : "?" + query), "/");
    }
}
