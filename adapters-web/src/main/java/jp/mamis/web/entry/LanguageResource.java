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
import jp.mamis.web.page.Language;
import jp.mamis.web.security.LocalPath;

/** Switches the language of the screens and comes back to the page it was asked from. */
@Dependent
@Path("/language")
public class LanguageResource {

    private final AssociationSystem system;

    @Inject
    public LanguageResource(AssociationSystem system) {
        this.system = system;
    }

    /**
     * Remembers the language for a year in the browser. Nothing else: a link on another site may lead here.
     *
     * @param back path and query on this site; anything else leads to the entry page
     */
    @GET
    public Response show(
            @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("back") @DefaultValue("/") String back,
            @Context HttpServletRequest request) {
        return remembered(Language.of(to), back, request);
    }

    /** Remembers the language and keeps it for mails too. */
    @POST
    public Response choose(
            @FormParam("to") @DefaultValue("") String to,
            @FormParam("back") @DefaultValue("/") String back,
            @Context HttpServletRequest request) {
        Language language = Language.of(to);
        new LanguageChoice(system).writeIn(language, request);
        return remembered(language, back, request);
    }

    private static Response remembered(Language language, String back, HttpServletRequest request) {
        return Response.seeOther(LocalPath.of(back, "/"))
                .cookie(LanguageChoice.remembered(language, request))
                .build();
    }
}
