package jp.mamis.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import jp.mamis.web.page.Language;
import jp.mamis.web.security.LocalPath;
import jp.mamis.web.security.SessionCookies;

/** Switches the language of the screens and comes back to the page it was asked from. */
@Path("/language")
public class LanguageResource {

    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    /**
     * Remembers the language for a year.
     *
     * @param back path and query on this site; anything else leads to the entry page
     */
    @GET
    public Response change(
            @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("back") @DefaultValue("/") String back,
            @Context HttpServletRequest request) {
        NewCookie cookie = new NewCookie.Builder(Language.COOKIE)
                .value(Language.of(to).tag())
                .path("/")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .secure(SessionCookies.of(request).encrypted())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.seeOther(LocalPath.of(back, "/")).cookie(cookie).build();
    }
}
