package jp.mamis.web.statistics;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.statistics.MembersTable;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.statistics.CategoryCounts;
import jp.mamis.domain.statistics.Dimension;
import jp.mamis.web.documents.Download.Format;
import jp.mamis.web.documents.ListFile;
import jp.mamis.web.documents.Sheet;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** The table of members by category as a file: every line says of which day and as known when it is. */
@Dependent
@Path("/statistics/members/export/{format}")
public class StatisticsExport {

    private final AssociationSystem system;
    private final Visits visits;

    @Inject
    public StatisticsExport(AssociationSystem system, Visits visits) {
        this.system = system;
        this.visits = visits;
    }

    @GET
    public Response members(
            @PathParam("format") String format, @Context UriInfo address, @Context HttpServletRequest http) {
        Format as = ListFile.format(format);
        Caller caller = CurrentCaller.of(http).required().caller();
        MembersQuery query = MembersQuery.of(address.getQueryParameters(), system, caller);
        if (query.input().isFaulty()) {
            throw Addresses.nothing();
        }
        MembersTable table = RefusedRequest.unlessGranted(system.statistics().members(query.question(), caller));
        Visit visit = visits.of(http);
        Texts t = visit.texts();
        ListFile file = new ListFile(as, table.body(), table.date().day(), t);
        return file.of(
                "statistics-members",
                "statistics.title",
                headings(table, file, t),
                table.lines(),
                line -> cells(line, table, visit));
    }

    private static List<Sheet.Heading> headings(MembersTable table, ListFile file, Texts t) {
        List<Sheet.Heading> headings = new ArrayList<>(List.of(
                file.heading("statistics.day", 12),
                file.heading("statistics.known-at", 24),
                file.heading("statistics.counting", 16),
                file.heading("statistics.code", 10),
                file.heading("statistics.body", 24),
                file.heading("person.sex", 8)));
        headings.add(Sheet.Heading.number(t.get("statistics.total"), 10));
        if (table.by().contains(Dimension.CATEGORY)) {
            CategoryCounts.IN_SUBTOTAL.forEach(
                    category -> headings.add(Sheet.Heading.number(MembersSheet.heading(category, t), 12)));
            headings.add(Sheet.Heading.number(t.get("statistics.subtotal"), 10));
            headings.add(Sheet.Heading.number(MembersSheet.heading(MemberCategory.C, t), 12));
            headings.add(Sheet.Heading.number(MembersSheet.heading(MemberCategory.UNKNOWN, t), 12));
        }
        headings.add(Sheet.Heading.number(t.get("statistics.pending-of"), 14));
        return headings;
    }

    private static List<String> cells(MembersTable.Line line, MembersTable table, Visit visit) {
        Texts t = visit.texts();
        List<String> cells = new ArrayList<>(List.of(
                table.date().day().toString(),
                visit.dates().moment(table.date().knownAt()),
                t.get("statistics.counting."
                        + table.counting().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                line.body().code().text(),
                new BodyNames(t).of(line.body()),
                line.sex().map(sex -> MembersSheet.sex(sex, t)).orElseGet(() -> t.get("statistics.everybody"))));
        cells.add(Long.toString(line.counts().total()));
        if (table.by().contains(Dimension.CATEGORY)) {
            CategoryCounts.IN_SUBTOTAL.forEach(
                    category -> cells.add(Long.toString(line.counts().of(category))));
            cells.add(Long.toString(line.counts().subtotal()));
            cells.add(Long.toString(line.counts().of(MemberCategory.C)));
            cells.add(Long.toString(line.counts().of(MemberCategory.UNKNOWN)));
        }
        cells.add(
                line.sex().isPresent()
                        ? ""
                        : Long.toString(table.tally().pending(line.body().id())));
        return cells;
    }
}
