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
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.SoughtText;
import jp.mamis.application.kernel.Time;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.web.documents.Download.Format;
import jp.mamis.web.documents.ListFile;
import jp.mamis.web.documents.Parts;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** A body's staff accounts as a file, searched like the page, for its administrator. */
@Dependent
@Path("/office/{code}/staff/export/{format}")
public class StaffExport {

    private final AssociationSystem system;
    private final AccountQueries queries;
    private final Visits visits;
    private final Time time;

    @Inject
    public StaffExport(AssociationSystem system, Visits visits, Time time) {
        this.system = system;
        this.queries = system.accounts().accountQueries();
        this.visits = visits;
        this.time = time;
    }

    @GET
    public Response list(
            @PathParam("code") String code,
            @PathParam("format") String format,
            @QueryParam("q") @DefaultValue("") String text,
            @Context HttpServletRequest http) {
        Format as = ListFile.format(format);
        Association body = Addresses.body(code, system);
        Caller caller = CurrentCaller.of(http).required().caller();
        SoughtText sought = SoughtText.of(text);
        Iterable<StaffView> rows = Parts.of(
                page -> RefusedRequest.unlessGranted(queries.exported(body.id(), sought, page, as.slug(), caller)));
        Visit visit = visits.of(http);
        Instant now = time.now();
        ListFile file = new ListFile(as, body, JapanTime.today(now), visit.texts());
        return file.of(
                "staff",
                "navigation.staff",
                List.of(
                        file.heading("accounts.holder", 24),
                        file.heading("accounts.login-id", 20),
                        file.heading("accounts.duties", 40),
                        file.heading("accounts.state", 20)),
                rows,
                row -> cells(row, now, visit));
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
