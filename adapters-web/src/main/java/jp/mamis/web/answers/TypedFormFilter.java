package jp.mamis.web.answers;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import jp.mamis.application.AssociationSystem;
import jp.mamis.web.entry.DisplayChoice;
import jp.mamis.web.page.Display;
import jp.mamis.web.page.EntryForm;
import jp.mamis.web.page.RefilledPage;
import jp.mamis.web.security.LocalPath;
import jp.mamis.web.security.TypedForm;
import jp.mamis.web.security.UnsentForm;

/**
 * Puts what was typed back into a page that is drawn anew in another language or size, keeps it and leads to it as to the answer to
 * a faulty form. Whoever wants to log out is logged out, unless something typed would be lost: then that is
 * asked first, also where the page no longer has the form.
 */
@Provider
@Dependent
public class TypedFormFilter implements ContainerResponseFilter {

    private static final String LOG_OUT = "/logout";
    private static final Set<String> CARRIED = Set.of(UnsentForm.ACTION, UnsentForm.FIELDS);

    private final jakarta.inject.Provider<AssociationSystem> system;
    private final jakarta.inject.Provider<HttpServletRequest> request;

    /** Made before the first request, when there is nothing yet to take the system from. */
    @Inject
    public TypedFormFilter(
            jakarta.inject.Provider<AssociationSystem> system, jakarta.inject.Provider<HttpServletRequest> request) {
        this.system = system;
        this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answer) {
        TypedForm.of(request.get()).ifPresent(typed -> {
            Optional<RefilledPage> page =
                    page(answer).map(html -> RefilledPage.of(html, typed.action(), typed.fields(), CARRIED));
            String place = place(asked.getUriInfo().getRequestUri());
            typed.display()
                    .ifPresentOrElse(
                            display -> show(display, page, place, answer), () -> leave(typed, page, place, answer));
        });
    }

    private static Optional<String> page(ContainerResponseContext answer) {
        boolean html = MediaType.TEXT_HTML_TYPE.isCompatible(answer.getMediaType());
        return html && answer.getStatus() == 200 && answer.getEntity() instanceof String page
                ? Optional.of(page)
                : Optional.empty();
    }

    private void show(Display display, Optional<RefilledPage> page, String place, ContainerResponseContext answer) {
        new DisplayChoice(system.get()).keep(display, request.get());
        answer.getHeaders().add(HttpHeaders.SET_COOKIE, DisplayChoice.remembered(display, request.get()));
        page.ifPresent(drawn -> kept(drawn, place)
                .ifPresentOrElse(
                        kept -> lead(Response.Status.SEE_OTHER, kept, answer), () -> answer.setEntity(drawn.html())));
    }

    /** The log-out takes the form's own token, so the form is sent on as it came. */
    private void leave(TypedForm typed, Optional<RefilledPage> page, String place, ContainerResponseContext answer) {
        boolean unsent = page.map(RefilledPage::changed).orElseGet(() -> EntryForm.saysSomething(typed.fields()));
        if (unsent) {
            String back = page.flatMap(drawn -> kept(drawn, place)).orElse(place);
            lead(Response.Status.SEE_OTHER, asking(back), answer);
        } else {
            lead(Response.Status.TEMPORARY_REDIRECT, LOG_OUT, answer);
        }
    }

    private static String asking(String back) {
        return LOG_OUT + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    private Optional<String> kept(RefilledPage page, String place) {
        return new PageKeeping(system.get()).keep(place, 200, page.html(), request.get());
    }

    private static void lead(Response.Status status, String place, ContainerResponseContext answer) {
        answer.setStatus(status.getStatusCode());
        answer.setEntity(null);
        answer.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        answer.getHeaders().putSingle(HttpHeaders.LOCATION, URI.create(place));
    }

    private static String place(URI address) {
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return LocalPath.of(address.getRawPath() + query, "/").toString();
    }
}
