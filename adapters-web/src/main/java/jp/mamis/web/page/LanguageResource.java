package jp.mamis.web.page;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.regex.Pattern;

/** Switches the language of the screens and comes back to the page it was asked from. */
@Path("/language")
public class LanguageResource {

    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\\\]*");
    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    /**
     * Remembers the language for a year.
     *
     * @param back path and query on this site; anything else leads to the entry page
     */
    @GET
    public Response change(
            @QueryParam("to") @DefaultValue("") String to, @QueryParam("back") @DefaultValue("/") String back) {
        NewCookie cookie = new NewCookie.Builder(Language.COOKIE)
                .value(Language.of(to).tag())
                .path("/")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.seeOther(local(back)).cookie(cookie).build();
    }

    static URI local(String back) {
        try {
            return LOCAL.matcher(back).matches() ? new URI(back) : URI.create("/");
        } catch (URISyntaxException unusable) {
            return URI.create("/");
        }
    }
}
