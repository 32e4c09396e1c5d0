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
import jp.mamis.application.kernel.SoughtName;
import jp.mamis.application.kernel.Time;
import jp.mamis.web.documents.BodyLists;
import jp.mamis.web.documents.ListFile;
import jp.mamis.web.page.PrefectureWords;
import jp.mamis.web.page.Texts;
import jp.mamis.web.security.Visits;

/** The work list of typed workplaces as a file, searched like the page. */
@Dependent
@Path("/office/{code}/workplaces/export/{format}")
public class TypedWorkplaceExport {

    private final BodyLists lists;
    private final TypedWorkplaceQueries queries;

    @Inject
    public TypedWorkplaceExport(AssociationSystem system, Visits visits, Time time) {
        this.lists = new BodyLists(system, visits, time);
        this.queries = system.institutions().typedWorkplaceQueries();
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
                "workplaces",
                "typed.title",
                List.of(
                        file.heading("typed.workplace", 30),
                        file.heading("typed.doctor", 18),
                        file.heading("typed.prefecture", 12),
                        file.heading("typed.likely", 60)),
                asked.rows(page -> queries.exported(
                        asked.body().id(), sought, page, asked.format().slug(), asked.caller())),
                row -> cells(row, asked.visit().texts()));
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
