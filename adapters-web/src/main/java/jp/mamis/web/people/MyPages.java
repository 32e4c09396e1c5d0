package jp.mamis.web.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.SignedIn;
import jp.mamis.application.hierarchy.AssociationQueries;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.membership.OwnRegistration;
import jp.mamis.application.membership.OwnRegistrationQueries;
import jp.mamis.application.people.OwnMailQueries;
import jp.mamis.application.procedures.Draft;
import jp.mamis.application.procedures.ProcedureIndex;
import jp.mamis.application.procedures.ProcedureQueries;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.web.input.PageQuery;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** My Page (マイページ): what one can do, what is registered, where one is a member, and who looked. */
@Dependent
@Path("/my")
@Produces("text/html;charset=UTF-8")
public class MyPages {

    private static final int LOOKS_SHOWN = 10;

    private final OwnRegistrationQueries queries;
    private final ProcedureQueries procedures;
    private final AssociationQueries bodies;
    private final CurrentHierarchy hierarchy;
    private final OwnMailQueries ownMail;
    private final Visits visits;
    private final Templates templates;

    @Inject
    public MyPages(AssociationSystem system, Visits visits, Templates templates) {
        this.queries = system.membership().ownRegistration();
        this.bodies = system.hierarchy().associationQueries();
        this.hierarchy = system.hierarchy().currentHierarchy();
        this.ownMail = system.people().ownMailQueries();
        this.procedures = system.procedures().procedureQueries();
        this.visits = visits;
        this.templates = templates;
    }

    /** The page; staff who are no registered persons are led to their account. */
    @GET
    public Response show(@QueryParam("done") @DefaultValue("") String done, @Context HttpServletRequest http) {
        SignedIn known = CurrentCaller.of(http).required();
        Caller caller = known.caller();
        if (caller.person().isEmpty()) {
            return Response.seeOther(URI.create("/my/account")).build();
        }
        OwnRegistration own = RefusedRequest.unlessGranted(queries.own(caller));
        Visit visit = visits.of(http);
        Texts t = visit.texts();
        Page blank = Page.of(visit, t.get("my.title"));
        Page told = done.isEmpty() ? blank : blank.saying(said(done, t));
        Optional<OwnMailQueries.Awaited> awaited = ownMail.awaited(caller);
        Page reachable = own.data().contact().mail().isPresent() || awaited.isPresent() ? told : withoutMail(told);
        ProcedureQueries.Own all = procedures.all(caller);
        Page page = goingOn(
                rejected(asking(OwnMailWaits.told(reachable, awaited), all.filed()), all, caller),
                all.drafts().size());
        Page entering = PapersAtOffices.told(all.papers(), hierarchy::get, t)
                .map(notice -> notice.leadingTo(new Link(t.get("my.papers.open"), "/my/procedures")))
                .map(page::saying)
                .orElse(page);
        String drawn = templates.draw(
                "people/my",
                Map.of(
                        "page",
                        entering,
                        "own",
                        own,
                        "loginId",
                        known.loginId().text(),
                        "facts",
                        RegisteredFacts.ofOneself(page),
                        "filed",
                        filed(all.filed(), t),
                        "tables",
                        new MembershipTables(page)));
        return Response.ok(drawn).build();
    }

    private static Notice said(String done, Texts t) {
        return switch (done) {
            case "registered" ->
                Notice.success(t.get("register.done"), t.get("register.done.next"))
                        .leadingTo(new Link(t.get("entry.join"), "/my/procedures/join"));
            case "mail" -> Notice.success(t.get("own-mail.done"));
            case "mail-asked" -> Notice.success(t.get("own-mail.asked"));
            default -> Notice.success(t.get("my.saved"));
        };
    }

    /** Asks who has none for a mail address; whoever wants none passes it over, and is asked again another time. */
    private static Page withoutMail(Page page) {
        Texts t = page.texts();
        return page.saying(Notice.information(t.get("my.without-mail"), t.get("my.without-mail.text"))
                .leadingTo(new Link(t.get("my.without-mail.enter"), "/my/profile#mail")));
    }

    /** Says first what waits for the doctor's own answer. */
    private static Page asking(Page page, List<ProcedureIndex.OwnRow> filed) {
        Texts t = page.texts();
        Page asking = page;
        for (ProcedureIndex.OwnRow row : filed) {
            if (row.state() == Procedure.State.SENT_BACK) {
                asking = asking.saying(
                        Notice.warning(t.get("my.sent-back", "reference", row.reference()), t.get("my.sent-back.text"))
                                .leadingTo(new Link(
                                        t.get("my.sent-back.answer"),
                                        "/my/procedures/" + row.id().value())));
            }
        }
        return asking;
    }

    /** Leads to what was begun and not sent, on whatever device. */
    private static Page goingOn(Page page, int begun) {
        Texts t = page.texts();
        return begun == 0
                ? page
                : page.saying(Notice.information(t.get("my.drafts", "count", begun), t.get("my.drafts.text"))
                        .leadingTo(new Link(t.get("my.drafts.go-on"), "/my/procedures")));
    }

    /** Tells of a rejection until something else was filed: then the doctor has gone on. */
    private Page rejected(Page page, ProcedureQueries.Own all, Caller caller) {
        return all.filed().stream()
                .limit(1)
                .filter(row -> row.state() == Procedure.State.REJECTED)
                .flatMap(row -> procedures.tracker(row.id(), caller).accepted().stream())
                .flatMap(tracker -> Rejection.of(tracker).stream())
                .map(rejection -> page.saying(told(rejection, rejection.anew(all.drafts()), page.texts())))
                .findFirst()
                .orElse(page);
    }

    private Notice told(Rejection rejection, Optional<Draft> begun, Texts t) {
        Link open = new Link(
                t.get(begun.isPresent() ? "my.rejected.look" : "my.rejected.open"),
                "/my/procedures/" + rejection.tracker().id().value());
        return rejection.told(bodies, begun, t, open);
    }

    /** The way to the doctor's procedures, with how many are decided about and how many wait for the doctor. */
    private static String filed(List<ProcedureIndex.OwnRow> rows, Texts t) {
        long deciding = in(Procedure.State.SUBMITTED, rows);
        long waiting = in(Procedure.State.SENT_BACK, rows);
        if (deciding > 0 && waiting > 0) {
            return t.get("my.filed.both", Map.of("count", deciding, "waiting", waiting));
        }
        if (waiting > 0) {
            return t.get("my.filed.waiting", "count", waiting);
        }
        return deciding > 0 ? t.get("my.filed.open", "count", deciding) : t.get("my.filed");
    }

    private static long in(Procedure.State state, List<ProcedureIndex.OwnRow> rows) {
        return rows.stream().filter(row -> row.state() == state).count();
    }

    /** Who looked at the caller's pages. */
    @GET
    @Path("/looks")
    public String looks(@QueryParam("after") @DefaultValue("") String after, @Context HttpServletRequest http) {
        Caller caller = CurrentCaller.of(http).required().caller();
        Visit visit = visits.of(http);
        Texts t = visit.texts();
        Page page = Page.of(visit, t.get("membership.looks")).below(t.get("my.title"), "/my");
        var looks = RefusedRequest.unlessGranted(queries.looksAtOwn(
                PageQuery.of(after, Integer.toString(LOOKS_SHOWN * 5)).page(), caller));
        return templates.draw(
                "people/looks",
                Map.of(
                        "page",
                        page,
                        "looks",
                        NextPage.on(new MembershipTables(page).looks(looks.rows()), looks, visit)));
    }
}
