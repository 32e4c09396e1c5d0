package jp.mamis.web.procedures;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.procedures.BeginBulkApproval;
import jp.mamis.application.procedures.BoardPaperQueries;
import jp.mamis.application.procedures.BoardPaperQueries.Medium;
import jp.mamis.application.procedures.BoardPapers;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.web.documents.PaperDocument;
import jp.mamis.web.documents.Sheet;
import jp.mamis.web.documents.SheetFile;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** What a body lays before its board: on screen, to print, and as a sheet. */
@Dependent
@Path("/office/{code}/board")
@Produces("text/html;charset=UTF-8")
public class BoardPages {

    private static final Set<String> DAY_FIELDS = Set.of("day", "day-era", "day-year", "day-month", "day-day");

    private final AssociationSystem system;
    private final BoardPaperQueries queries;
    private final Visits visits;
    private final Templates templates;
    private final Time time;

    @Inject
    public BoardPages(AssociationSystem system, Visits visits, Templates templates, Time time) {
        this.system = system;
        this.queries = system.procedures().boardPaperQueries();
        this.visits = visits;
        this.templates = templates;
        this.time = time;
    }

    /** For today where no day is asked for. */
    @GET
    public String show(@PathParam("code") String code, @Context UriInfo address, @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        FormInput input = FormInput.of(address.getQueryParameters());
        Optional<LocalDate> asked = input.dateAhead("day", JapaneseDate::parse);
        input.optionalDate("day", JapaneseDate::parse);
        LocalDate day = asked.orElseGet(time::today);
        BoardPapers papers = papers(body, day, Medium.SCREEN, http);
        Visit visit = visits.of(http);
        Texts t = visit.texts();
        Form form = input.isFaulty() ? input.form(t) : Form.blank(t).answering("day", day);
        String home = ProcedurePath.office(body);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(
                "page",
                Page.of(visit, t.get("office.board.title"))
                        .below(new BodyNames(t).of(body), home)
                        .showing(form));
        parameters.put("form", form);
        parameters.put("action", home + "/board");
        parameters.put("lead", sheets(papers, visit).title());
        parameters.put("table", sheets(papers, visit).table(home + "/procedures"));
        parameters.put("paper", home + "/board/papers.pdf?day=" + day);
        parameters.put("sheet", home + "/board/papers.xlsx?day=" + day);
        boolean held = !day.isAfter(time.today());
        int waiting = papers.waitingBefore().size();
        parameters.put("together", held && waiting > 0 ? BulkDrawing.ofBoard(body, day) : "");
        parameters.put("count", Math.min(waiting, BeginBulkApproval.MOST));
        parameters.put("late", held ? papers.entries().size() - waiting : 0);
        return templates.draw("procedures/board", parameters);
    }

    /** Agenda and list of applicants, to print. */
    @GET
    @Path("papers.pdf")
    @Produces("application/pdf")
    public Response paper(@PathParam("code") String code, @Context UriInfo address, @Context HttpServletRequest http) {
        Visit visit = visits.of(http);
        LocalDate day = day(address);
        BoardSheets sheets = sheets(papers(Addresses.body(code, system), day, Medium.PDF, http), visit);
        Texts t = visit.texts();
        byte[] pdf = PaperDocument.flowing(
                sheets.titleOnPaper(),
                t.language().tag(),
                List.of(sheets.agenda(), sheets.applicantsOnPaper()),
                letters -> t.get("office.board.shortened", "letters", String.join("、", letters)));
        return Response.ok(pdf)
                .header("Content-Disposition", named(code, day, "pdf"))
                .build();
    }

    /** The list of applicants, to calculate with. */
    @GET
    @Path("papers.xlsx")
    @Produces(SheetFile.MEDIA_TYPE)
    public Response sheet(@PathParam("code") String code, @Context UriInfo address, @Context HttpServletRequest http) {
        LocalDate day = day(address);
        Sheet sheet = sheets(papers(Addresses.body(code, system), day, Medium.SHEET, http), visits.of(http))
                .applicants();
        StreamingOutput file = out -> SheetFile.write(out, sheet.title(), sheet.headings(), sheet.rows());
        return Response.ok(file)
                .header("Content-Disposition", named(code, day, "xlsx"))
                .build();
    }

    private BoardPapers papers(Association body, LocalDate day, Medium medium, HttpServletRequest http) {
        return RefusedRequest.unlessGranted(
                queries.papers(body.id(), day, medium, CurrentCaller.of(http).caller()));
    }

    private BoardSheets sheets(BoardPapers papers, Visit visit) {
        return new BoardSheets(papers, system.hierarchy().currentHierarchy().get(), visit);
    }

    /** A day that an address names, whole or in parts; where it names none, today. Nothing is there under other names. */
    private LocalDate day(UriInfo address) {
        FormInput input = FormInput.of(address.getQueryParameters());
        Parsed<Optional<LocalDate>> day = input.optionalDate("day", JapaneseDate::parse);
        if (input.isFaulty()
                || !DAY_FIELDS.containsAll(address.getQueryParameters().keySet())) {
            throw Addresses.nothing();
        }
        return day.get().orElseGet(time::today);
    }

    /** Code and day only: the name of a file is seen by many. */
    private static String named(String code, LocalDate day, String ending) {
        return "attachment; filename=\"board-" + (code + "-" + day).replaceAll("[^0-9A-Za-z-]", "") + "." + ending
                + "\"";
    }
}
