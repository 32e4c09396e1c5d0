package jp.mamis.web.workplaces;

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
import java.util.List;
import java.util.stream.Collectors;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.institutions.TypedWorkplaceQueries;
import jp.mamis.application.institutions.TypedWorkplaceQueries.Suggested;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.SoughtText;
import jp.mamis.application.kernel.Time;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.web.documents.Download.Format;
import jp.mamis.web.documents.ListFile;
import jp.mamis.web.documents.Parts;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.page.PrefectureWords;
import jp.mamis.web.page.Texts;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** The work list of typed workplaces as a file, searched like the page. */
@Dependent
@Path("/office/{code}/workplaces/export/{format}")
public class TypedWorkplaceExport {

    private final AssociationSystem system;
    private final TypedWorkplaceQueries queries;
    private final Visits visits;
    private final Time time;

    @Inject
    public TypedWorkplaceExport(AssociationSystem system, Visits visits, Time time) {
        this.system = system;
        this.queries = system.institutions().typedWorkplaceQueries();
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
        Iterable<Suggested> rows = Parts.of(
                page -> RefusedRequest.unlessGranted(queries.exported(body.id(), sought, page, as.slug(), caller)));
        Texts t = visits.of(http).texts();
        ListFile file = new ListFile(as, body, time.today(), t);
        return file.of(
                "workplaces",
                "typed.title",
                List.of(
                        file.heading("typed.workplace", 30),
                        file.heading("typed.doctor", 18),
                        file.heading("typed.prefecture", 12),
                        file.heading("typed.likely", 60)),
                rows,
                row -> cells(row, t));
    }

    private static List<String> cells(Suggested row, Texts t) {
        PrefectureWords prefectures = new PrefectureWords(t.language());
        return List.of(
                row.typed().workplace().text(),
                row.typed().name().full(),
                row.typed().prefecture().map(prefectures::name).orElse(""),
                row.likely().stream().map(place -> TypedTable.likely(place, t)).collect(Collectors.joining("、")));
    }
}
