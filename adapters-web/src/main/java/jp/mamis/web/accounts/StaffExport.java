package jp.mamis.web.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.AccountQueries;
import jp.mamis.application.accounts.StaffView;
import jp.mamis.application.kernel.SoughtName;
import jp.mamis.application.kernel.Time;
import jp.mamis.web.documents.BodyLists;
import jp.mamis.web.documents.ListFile;
import jp.mamis.web.page.Visit;
import jp.mamis.web.security.Visits;

/** A body's staff accounts as a file, searched like the page, for its administrator. */
@Dependent
@Path("/office/{code}/staff/export/{format}")
public class StaffExport {

    private final BodyLists lists;
    private final AccountQueries queries;

    @Inject
    public StaffExport(AssociationSystem system, Visits visits, Time time) {
        this.lists = new BodyLists(system, visits, time);
        this.queries = system.accounts().accountQueries();
    }

    @GET
    public Response list(
            @PathParam("code") String code,
            @PathParam("format") String format,
            @QueryParam("q") @DefaultValue("") String text,
            @Context HttpServletRequest http) {
        BodyLists.Asked asked = lists.asked(code, format, http);
        SoughtName sought = SoughtName.of(text);
        ListFile file = asked.file();
        return file.of(
                "staff",
                "navigation.staff",
                List.of(
                        file.heading("accounts.holder", 24),
                        file.heading("accounts.login-id", 20),
                        file.heading("accounts.duties", 40),
                        file.heading("accounts.state", 20)),
                asked.rows(page -> queries.exported(
                        asked.body().id(), sought, page, asked.format().slug(), asked.caller())),
                row -> cells(row, asked.now(), asked.visit()));
    }

    private static List<String> cells(StaffView row, Instant now, Visit visit) {
        return List.of(
                row.holder().text(),
                row.loginId().text(),
                row.duties().stream()
                        .map(grant -> DutyTexts.of(grant, visit.texts(), visit.dates()))
                        .collect(Collectors.joining("、")),
                DutyTexts.state(row, now, visit.texts()).label());
    }
}
