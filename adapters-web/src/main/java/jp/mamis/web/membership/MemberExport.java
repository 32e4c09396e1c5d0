package jp.mamis.web.membership;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.membership.MemberIndex.Filter;
import jp.mamis.application.membership.MemberLine;
import jp.mamis.application.membership.MemberQueries;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.institutions.InstitutionName;
import jp.mamis.domain.membership.BodyCategory;
import jp.mamis.domain.membership.MemberNumber;
import jp.mamis.web.documents.Download.Format;
import jp.mamis.web.documents.ListFile;
import jp.mamis.web.documents.Parts;
import jp.mamis.web.documents.Sheet;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.page.Visit;
import jp.mamis.web.people.MembershipTables;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** The list of a body's members as a file, filtered and sorted like the page. */
@Dependent
@Path("/office/{code}/members/export/{format}")
public class MemberExport {

    private final AssociationSystem system;
    private final MemberQueries queries;
    private final Visits visits;
    private final Time time;

    @Inject
    public MemberExport(AssociationSystem system, Visits visits, Time time) {
        this.system = system;
        this.queries = system.membership().memberQueries();
        this.visits = visits;
        this.time = time;
    }

    @GET
    public Response list(
            @PathParam("code") String code,
            @PathParam("format") String format,
            @Context UriInfo address,
            @Context HttpServletRequest http) {
        Format as = ListFile.format(format);
        Association body = Addresses.body(code, system);
        Caller caller = CurrentCaller.of(http).required().caller();
        Visit visit = visits.of(http);
        MemberFilter typed = MemberFilter.of(address.getQueryParameters());
        if (MemberFilter.dayOf(address.getQueryParameters()).isFaulty()) {
            throw Addresses.nothing();
        }
        LocalDate day = typed.on().orElseGet(time::today);
        Iterable<MemberLine> members = typed.filter()
                .map(filter -> members(body, filter, day, as, caller))
                .orElseGet(List::of);
        ListFile file = new ListFile(as, body, day, visit.texts());
        return file.of("members", "member.list.title", headings(file), members, line -> cells(line, visit));
    }

    /** On one day throughout, also over midnight. */
    private Iterable<MemberLine> members(Association body, Filter filter, LocalDate day, Format format, Caller caller) {
        return Parts.of(page ->
                RefusedRequest.unlessGranted(queries.exported(body.id(), filter, day, page, format.slug(), caller)));
    }

    private static List<Sheet.Heading> headings(ListFile file) {
        return List.of(
                file.heading("member.name", 18),
                file.heading("export.kana", 22),
                file.heading("member.licence", 12),
                file.heading("export.member-id", 14),
                file.heading("member.category", 10),
                file.heading("member.own-category", 12),
                file.heading("member.since", 14),
                file.heading("export.last-day", 14),
                file.heading("member.standing", 10),
                file.heading("member.workplace", 30));
    }

    private static List<String> cells(MemberLine line, Visit visit) {
        return List.of(
                line.name().full(),
                line.kana().full(),
                line.licence().digits(),
                line.number().map(MemberNumber::digits).orElse(""),
                line.category().label(),
                line.own().map(BodyCategory::label).orElse(""),
                day(line.since()),
                day(line.lastDay()),
                MembershipTables.chip(line.standing(), visit.texts()).label(),
                line.workplaces().stream().map(InstitutionName::text).collect(Collectors.joining("、")));
    }

    /** As programs write days, so that they sort. */
    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
