package jp.mamis.web.registration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.registration.RegistrationQueries;
import jp.mamis.domain.registration.Likeness;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Templates;
import jp.mamis.web.security.FailureThrottle;
import jp.mamis.web.security.Visits;

/**
 * Where the link of the mail leads: the data of who registers. What is typed is kept with the request, so that every step
 * answers to GET; opening the link uses nothing up, since mail programs open links too.
 */
@Dependent
@Path("/register/link/{token}")
public class RegisterLinkPages {

    private final RegisterLink link;
    private final RegisterDrawing drawing;

    @Inject
    public RegisterLinkPages(AssociationSystem system, FailureThrottle throttle, Visits visits, Templates templates) {
        this.link = new RegisterLink(system, throttle);
        this.drawing = new RegisterDrawing(visits, templates);
    }

    /** @param say {@code faults} to be told what speaks against what was typed, {@code known} that somebody is known */
    @GET
    public Response enter(
            @PathParam("token") String token,
            @QueryParam("say") @DefaultValue("") String say,
            @Context HttpServletRequest http) {
        return link.open(token, http)
                .fold(open -> entered(token, open, say, http), reasons -> drawing.closed(reasons, http));
    }

    private Response entered(String token, RegistrationQueries.Open open, String say, HttpServletRequest http) {
        if (say.equals("known") && open.likeness() != Likeness.NONE) {
            return drawing.known(token, open.likeness(), http);
        }
        return RegisterLink.typed(open)
                .map(typed -> typed(token, open, FormInput.of(typed.fields()), say.equals("faults"), http))
                .orElseGet(() -> drawing.data(200, token, open, Form.blank(drawing.texts(http)), http));
    }

    private Response typed(
            String token, RegistrationQueries.Open open, FormInput input, boolean judged, HttpServletRequest http) {
        boolean faulty = judged && link.judged(token, input, http).isEmpty();
        return drawing.data(faulty ? 422 : 200, token, open, input.form(drawing.texts(http)), http);
    }

    /** Keeps what was typed, and leads on or back to what speaks against it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response go(
            @PathParam("token") String token, MultivaluedMap<String, String> fields, @Context HttpServletRequest http) {
        TypedData typed = TypedData.of(fields);
        return link.open(token, http)
                .then(open -> link.keep(token, typed, http))
                .fold(
                        kept -> Response.seeOther(URI.create(next(token, typed, http)))
                                .build(),
                        reasons -> drawing.closed(reasons, http));
    }

    private String next(String token, TypedData typed, HttpServletRequest http) {
        boolean sound = link.judged(token, FormInput.of(typed.fields()), http).isPresent();
        return RegisterDrawing.path(token) + (sound ? "/check" : "?say=faults");
    }
}
