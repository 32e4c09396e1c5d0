package jp.mamis.web.entry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jp.mamis.application.AssociationSystem;
import jp.mamis.web.page.Display;
import jp.mamis.web.security.LocalPath;

/** Shows the screens in another language or with larger letters, and comes back to the page it was asked from. */
@Dependent
@Path("/display")
public class DisplayResource {

    private final AssociationSystem system;

    @Inject
    public DisplayResource(AssociationSystem system) {
        this.system = system;
    }

    /**
     * Remembers the choice for a year in the browser. Nothing else: a link on another site may lead here.
     *
     * @param back path and query on this site; anything else leads to the entry page
     */
    @GET
    public Response show(
            @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("back") @DefaultValue("/") String back,
            @Context HttpServletRequest request) {
        return remembered(Display.of(to), back, request);
    }

    /** Remembers the choice; a language is kept for mails too. */
    @POST
    public Response choose(
            @FormParam("to") @DefaultValue("") String to,
            @FormParam("back") @DefaultValue("/") String back,
            @Context HttpServletRequest request) {
        Display display = Display.of(to);
        new DisplayChoice(system).keep(display, request);
        return remembered(display, back, request);
    }

    private static Response remembered(Display display, String back, HttpServletRequest request) {
        return Response.seeOther(LocalPath.of(back, "/"))
                .cookie(DisplayChoice.remembered(display, request))
                .build();
    }
}
