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
import jp.mamis.application.kernel.Time;
import jp.mamis.application.membership.MemberIndex.Filter;
import jp.mamis.application.membership.MemberLine;
import jp.mamis.application.membership.MemberQueries;
import jp.mamis.domain.institutions.InstitutionName;
import jp.mamis.domain.membership.BodyCategory;
import jp.mamis.domain.membership.MemberNumber;
import jp.mamis.web.documents.BodyLists;
import jp.mamis.web.documents.ListFile;
import jp.mamis.web.documents.Sheet;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.page.Visit;
import jp.mamis.web.people.MembershipTables;
import jp.mamis.web.security.Visits;

/** The list of a body's members as a file, filtered and sorted like the page. */
@Dependent
@Path("/office/{code}/members/export/{format}")
public class MemberExport {

    private final BodyLists lists;
    private final MemberQueries queries;

    @Inject
    public MemberExport(AssociationSystem system, Visits visits, Time time) {
        this.lists = new BodyLists(system, visits, time);
        this.queries = system.membership().memberQueries();
    }

    @GET
    public Response list(
            @PathParam("code") String code,
            @PathParam("format") String format,
            @Context UriInfo address,
            @Context HttpServletRequest http) {
        BodyLists.Asked asked = lists.asked(code, format, http);
        MemberFilter typed = MemberFilter.of(address.getQueryParameters());
        if (MemberFilter.read(address.getQueryParameters()).isFaulty()) {
            throw Addresses.nothing();
        }
        LocalDate day = typed.on().orElseGet(asked::today);
        Iterable<MemberLine> members =
                typed.filter().map(filter -> members(asked, filter, day)).orElseGet(List::of);
        ListFile file =
                new ListFile(asked.format(), asked.body(), day, asked.visit().texts());
        return file.of("members", "member.list.title", headings(file), members, line -> cells(line, asked.visit()));
    }

    /** On one day throughout, also over midnight. */
    private Iterable<MemberLine> members(BodyLists.Asked asked, Filter filter, LocalDate day) {
        return asked.rows(page -> queries.exported(
                asked.body().id(), filter, day, page, asked.format().slug(), asked.caller()));
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
