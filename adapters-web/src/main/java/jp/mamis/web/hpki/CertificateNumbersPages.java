package jp.mamis.web.hpki;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.hpki.register.MonthNumbers;
import jp.mamis.application.kernel.Time;
import jp.mamis.domain.hpki.ca.RevocationReason;
import jp.mamis.web.documents.Download;
import jp.mamis.web.documents.Download.Format;
import jp.mamis.web.documents.ListFile;
import jp.mamis.web.documents.Sheet;
import jp.mamis.web.page.BarChart;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.Visits;

/** How many certificates were issued and revoked, and how many count, month by month of a fiscal year. */
@Dependent
@Path(CaFrame.STATISTICS)
@Produces("text/html;charset=UTF-8")
public class CertificateNumbersPages {

    private final CaFrame frame;
    private final Time time;

    @Inject
    public CertificateNumbersPages(AssociationSystem system, Visits visits, Templates templates, Time time) {
        this.frame = new CaFrame(system, visits, templates);
        this.time = time;
    }

    @GET
    public String show(@QueryParam("year") @DefaultValue("") String year, @Context HttpServletRequest http) {
        NumbersYear asked = NumbersYear.of(year, time.today());
        List<MonthNumbers> months = months(asked, http);
        Visit visit = frame.visit(http);
        Texts t = visit.texts();
        Form form = Form.blank(t).answering("year", asked.shown());
        return frame.draw(
                "statistics",
                CaFrame.below(visit, t.get("ca.statistics.title")),
                Map.of(
                        "form", form,
                        "years", asked.choices(time.today(), t),
                        "table", table(months, asked, visit),
                        "chart", chart(months, t),
                        "saves", Download.links(CaFrame.STATISTICS + "/export", "?year=" + asked.shown(), t)));
    }

    /** The same as a file. */
    @GET
    @Path("/export/{format}")
    public Response export(
            @PathParam("format") String format,
            @QueryParam("year") @DefaultValue("") String year,
            @Context HttpServletRequest http) {
        Format as = ListFile.format(format);
        NumbersYear asked = NumbersYear.of(year, time.today());
        List<MonthNumbers> months = months(asked, http);
        CaWords words = new CaWords(frame.visit(http).texts());
        ListFile file = new ListFile(as, frame.national(), time.today(), words.t());
        return file.of("certificate-numbers", "ca.statistics.title", headings(words), months, line -> cells(line));
    }

    private List<MonthNumbers> months(NumbersYear asked, HttpServletRequest http) {
        return RefusedRequest.unlessGranted(frame.register().months(asked.first(), asked.last(), CaFrame.caller(http)));
    }

    private static Table table(List<MonthNumbers> months, NumbersYear asked, Visit visit) {
        Texts t = visit.texts();
        CaWords words = new CaWords(t);
        Stream<Column<MonthNumbers>> first = Stream.of(
                Column.text(t.get("ca.statistics.month"), line -> visit.dates().month(line.month())),
                Column.number(t.get("ca.statistics.issued"), MonthNumbers::issued),
                Column.number(t.get("ca.statistics.revoked"), MonthNumbers::revokedInAll));
        Stream<Column<MonthNumbers>> reasons = RevocationReason.OF_HOLDERS.stream()
                .map(reason -> Column.number(words.of(reason), line -> line.revoked(reason)));
        Stream<Column<MonthNumbers>> last =
                Stream.of(Column.number(t.get("ca.statistics.in-force"), MonthNumbers::inForce));
        return Table.of(
                t.get("ca.statistics.caption", "year", asked.shown()),
                months,
                Stream.of(first, reasons, last).flatMap(columns -> columns).toList(),
                t.get("ca.certificates.none"));
    }

    private static BarChart chart(List<MonthNumbers> months, Texts t) {
        List<BarChart.Counted> counted = months.stream()
                .map(line -> new BarChart.Counted(line.month().toString(), line.inForce()))
                .toList();
        return BarChart.of(
                counted,
                counted.stream()
                        .map(each -> t.get(
                                "ca.statistics.bar",
                                Map.of("month", each.label(), "count", BarChart.figure(each.number()))))
                        .collect(Collectors.joining(t.get("statistics.chart.comma"))));
    }

    private static List<Sheet.Heading> headings(CaWords words) {
        Texts t = words.t();
        return Stream.of(
                        Stream.of(new Sheet.Heading(t.get("ca.statistics.month"), 12)),
                        Stream.of(
                                Sheet.Heading.number(t.get("ca.statistics.issued"), 12),
                                Sheet.Heading.number(t.get("ca.statistics.revoked"), 12)),
                        RevocationReason.OF_HOLDERS.stream().map(reason -> Sheet.Heading.number(words.of(reason), 16)),
                        Stream.of(Sheet.Heading.number(t.get("ca.statistics.in-force"), 16)))
                .flatMap(headings -> headings)
                .toList();
    }

    private static List<String> cells(MonthNumbers line) {
        return Stream.of(
                        Stream.of(line.month().toString()),
                        Stream.of(line.issued(), line.revokedInAll()).map(String::valueOf),
                        RevocationReason.OF_HOLDERS.stream().map(reason -> String.valueOf(line.revoked(reason))),
                        Stream.of(String.valueOf(line.inForce())))
                .flatMap(cells -> cells)
                .toList();
    }
}
