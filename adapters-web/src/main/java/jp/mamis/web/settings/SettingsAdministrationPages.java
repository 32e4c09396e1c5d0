package jp.mamis.web.settings;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.settings.SettingsPage;
import jp.mamis.application.settings.SettingsQueries;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.page.Templates;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** The page where whoever runs the system reads the rules of any body. */
@Dependent
@Path("/admin/settings")
@Produces("text/html;charset=UTF-8")
public class SettingsAdministrationPages {

    private final SettingsQueries queries;
    private final SettingsDrawing drawing;
    private final Visits visits;

    @Inject
    public SettingsAdministrationPages(AssociationSystem system, Visits visits, Templates templates) {
        this.queries = system.settings().settingsQueries();
        this.drawing = new SettingsDrawing(templates);
        this.visits = visits;
    }

    /** The rules of a body, the national one unless another is asked for. */
    @GET
    public String show(@QueryParam("code") @DefaultValue("N1000") String code, @Context HttpServletRequest http) {
        SettingsPage page = RefusedRequest.unlessGranted(queries.administered(
                Addresses.code(code), CurrentCaller.of(http).caller()));
        return drawing.administered(page, visits.of(http));
    }
}
