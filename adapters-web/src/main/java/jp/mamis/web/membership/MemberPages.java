package jp.mamis.web.membership;

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
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.membership.MemberCount;
import jp.mamis.application.membership.MemberIndex.Filter;
import jp.mamis.application.membership.MemberLine;
import jp.mamis.application.membership.MemberPage;
import jp.mamis.application.membership.MemberQueries;
import jp.mamis.application.saved.SavedView.ListKind;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.web.documents.Download;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.PageQuery;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.people.MembershipTables;
import jp.mamis.web.people.NextPage;
import jp.mamis.web.people.RegisterChecks;
import jp.mamis.web.people.RegisteredFacts;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.saved.SavedLinks;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** A body's members for its staff: the list with its search, and a page for each person. */
@Dependent
@Path("/office/{code}/members")
@Produces("text/html;charset=UTF-8")
public class MemberPages {

    private final AssociationSystem system;
    private final MemberQueries queries;
    private final Visits visits;
    private final Templates templates;
    private final Time time;

    @Inject
    public MemberPages(AssociationSystem system, Visits visits, Templates templates, Time time) {
        this.time = time;
        this.system = system;
        this.queries = system.membership().memberQueries();
        this.visits = visits;
        this.templates = templates;
    }

    @GET
    public String list(
            @PathParam("code") String code,
            @QueryParam("after") @DefaultValue("") String after,
            @Context UriInfo address,
            @Context HttpServletRequest http) {
        Caller caller = CurrentCaller.of(http).required().caller();
        Association body = Addresses.body(code, system);
        Visit visit = visits.of(http);
        Texts t = visit.texts();
        MemberFilter typed = MemberFilter.of(address.getQueryParameters());
        LocalDate day = typed.on().orElseGet(time::today);
        FormInput input = MemberFilter.read(address.getQueryParameters());
        Slice<MemberLine> found = typed.filter()
                .filter(filter -> !input.isFaulty())
                .map(filter -> found(body, filter, day, after, caller))
                .orElseGet(() -> new Slice<>(List.of(), Optional.empty()));
        MemberCount count = typed.filter()
                .filter(filter -> !input.isFaulty())
                .map(filter -> RefusedRequest.unlessGranted(queries.counted(body.id(), filter, day, caller)))
                .orElseGet(() -> new MemberCount(
                        input.isFaulty()
                                ? List.of()
                                : RefusedRequest.unlessGranted(queries.tally(body.id(), day, caller)),
                        0));
        Form form = input.isFaulty() ? input.form(t).answering("standing", typed.standing()) : typed.form(t);
        Page page = SavedLinks.told(
                Page.of(visit, t.get("member.list.title"))
                        .below(
                                new BodyNames(t).of(body),
                                "/office/" + body.code().text())
                        .showing(form),
                address);
        MemberTable members = new MemberTable(page, body);
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put(
                "page", found.rows().isEmpty() && !input.isFaulty() ? MemberNotices.narrowed(page, typed, body) : page);
        parameters.put("body", body);
        parameters.put("form", form);
        parameters.put(
                "caption",
                input.isFaulty()
                        ? ""
                        : t.get(
                                "member.list.on",
                                Map.of("day", visit.dates().day(day), "total", "%,d".formatted(count.listed()))));
        parameters.put(
                "own",
                MemberChoices.own(RefusedRequest.unlessGranted(
                        system.settings().settingsQueries().office(body.code(), caller))));
        parameters.put("saves", saves(body, typed, t));
        parameters.put("saved", SavedLinks.of(system, body, ListKind.MEMBERS, typed.whole(), caller));
        parameters.put(
                "members",
                NextPage.saying(
                        members.of(found.rows(), typed),
                        found,
                        visit,
                        t.get(
                                "member.part",
                                Map.of(
                                        "total",
                                        "%,d".formatted(count.listed()),
                                        "count",
                                        found.rows().size()))));
        parameters.put("tally", input.isFaulty() ? List.of() : members.tally(count.tallies(), typed.on()));
        return templates.draw("membership/list", parameters);
    }

    /** As the act sees it: of members in force and of applicants. */
    private static boolean checkable(MemberPage member) {
        return member.kept() || member.ground() == ViewLog.Ground.STEP;
    }

    /** Letters go where members live today, so labels are of today's list. */
    private static List<Link> saves(Association body, MemberFilter typed, Texts t) {
        String path = "/office/" + body.code().text() + "/members/export";
        Stream<Link> labels = typed.on().isEmpty()
                ? Stream.of(new Link(t.get("member.labels.save"), LabelPages.path(body) + typed.whole()))
                : Stream.of();
        return Stream.concat(Download.links(path, typed.whole(), t).stream(), labels)
                .toList();
    }

    private Slice<MemberLine> found(Association body, Filter filter, LocalDate day, String after, Caller caller) {
        return RefusedRequest.unlessGranted(
                queries.inBody(body.id(), filter, day, PageQuery.of(after, "").page(), caller));
    }

    @GET
    @Path("/{person}")
    public String show(
            @PathParam("code") String code,
            @PathParam("person") String person,
            @QueryParam("done") @DefaultValue("") String done,
            @Context HttpServletRequest http) {
        Caller caller = CurrentCaller.of(http).required().caller();
        Association body = Addresses.body(code, system);
        MemberPage member = RefusedRequest.unlessGranted(queries.page(MemberPath.person(person), body.id(), caller));
        Visit visit = visits.of(http);
        Texts t = visit.texts();
        Page blank = Page.of(
                        visit,
                        t.get("member.page.title", "name", member.data().name().full()))
                .below(new BodyNames(t).of(body), "/office/" + body.code().text())
                .below(t.get("member.list.title"), "/office/" + body.code().text() + "/members");
        Page grounded = blank.saying(MemberNotices.ground(member, blank));
        Page page = MemberNotices.done(done, t).map(grounded::saying).orElse(grounded);
        return templates.draw(
                "membership/member",
                Map.of(
                        "page",
                        page,
                        "member",
                        member,
                        "facts",
                        new RegisteredFacts(page),
                        "tables",
                        new MembershipTables(page),
                        "account",
                        MemberPath.of(body, member.person()) + "/account",
                        "check",
                        checkable(member) ? RegisterCheckingPages.path(body, member.person()) : "",
                        "found",
                        RegisterChecks.facts(member.data().licence().check(), t, visit.dates()),
                        "registration",
                        member.kept() ? MemberRegistrationPages.path(body, member.person()) : ""));
    }
}
