package jp.mamis.web;

import static jp.mamis.application.procedures.JoinScene.clerkOf;
import static jp.mamis.application.procedures.JoinScene.doctor;
import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.JMA;
import static jp.mamis.domain.fixture.Associations.TOTSUKA;
import static jp.mamis.domain.fixture.Associations.YOKOHAMA;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.StoredHolders;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Capacity;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.procedures.Draft;
import jp.mamis.application.procedures.JoinScene;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.application.procedures.SaveDraft;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.DutyGrant;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.fixture.Authorities;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.fixture.Rules;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.settings.AssociationSettings;
import jp.mamis.domain.settings.DatedRules;
import jp.mamis.persistence.StatementCount;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import jp.mamis.web.hierarchy.AssociationPages;
import jp.mamis.web.hpki.ActivationPages;
import jp.mamis.web.membership.MemberPages;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Templates;
import jp.mamis.web.people.MyPages;
import jp.mamis.web.procedures.BoardPages;
import jp.mamis.web.procedures.BulkApprovalPages;
import jp.mamis.web.procedures.DecisionPages;
import jp.mamis.web.procedures.JoinPages;
import jp.mamis.web.procedures.JoinStartPages;
import jp.mamis.web.procedures.OfficePages;
import jp.mamis.web.procedures.OwnProcedurePages;
import jp.mamis.web.procedures.QueuePages;
import jp.mamis.web.procedures.WaitingBelowPages;
import jp.mamis.web.security.Requests;
import jp.mamis.web.security.Visits;
import jp.mamis.web.statistics.StatisticsPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is behind a page does not count: with ten times the rows it takes no statement more. */
class PageStatementsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final int CEILING = 15;
    private static final int FEW = 20;
    private static final int MANY = 200;
    private static final int GENERATIONS = 10;
    private static final String OFFICE = "/office/1401A";

    private final JoinScene scene =
            new JoinScene(TestAdapters.over(DATABASE.database()).ports()).prepared(MANY);
    private final AssociationSystem system = scene.system();
    private final Visits visits = new Visits(system.hierarchy().currentHierarchy()::get, true);
    private final Templates templates = Templates.precompiled();
    private final OnceResponse once = new OnceResponse(system.once());
    private final Time time = new Time(scene.clock());
    private final List<Receipt> waiting = new ArrayList<>();
    private final List<Receipt> confirmed = new ArrayList<>();

    @Test
    void no_page_takes_more_statements_with_more_behind_it() {
        everybodyConfirmsAt(YOKOHAMA);
        Receipt first = scene.filed(1);
        scene.approved(first, AOBA);
        Receipt second = scene.filed(2);
        Draft draft = JoinScene.done(
                system.procedures().saveDraft().save(new SaveDraft.Command(Optional.empty(), Map.of()), doctor(1)));
        Map<String, Runnable> pages = pages(first, second, draft);
        StatementCount count = DATABASE.statements();

        authorities(1, 1);
        fill(3, FEW, second);
        Map<String, Integer> few = taken(pages, count);
        authorities(2, GENERATIONS);
        fill(FEW + 1, MANY, second);
        Map<String, Integer> many = taken(pages, count);

        assertThat(many).isEqualTo(few);
        assertThat(few)
                .allSatisfy(
                        (page, statements) -> assertThat(statements).as(page).isBetween(0, CEILING));
        assertThat(few.get("work list")).isPositive();
    }

    /** Doctors who file at one body, every second of whom becomes a member, and so many looks at one of them. */
    private void fill(int from, int to, Receipt looked) {
        for (int number = from; number <= to; number++) {
            Receipt filed = scene.filed(number);
            if (number % 2 == 0) {
                confirmed.add(scene.approved(scene.approved(filed, AOBA), YOKOHAMA));
            } else {
                waiting.add(filed);
            }
            scene.clock().forward(Foundation.ONE_LOOK.plusSeconds(1));
            JoinScene.done(system.procedures().officeQueries().office(looked.id(), AOBA.id(), clerkOf(AOBA)));
        }
    }

    /** So many generations of the authority of signing certificates. */
    private void authorities(int from, int to) {
        scene.ports().work().inTransaction(() -> {
            IntStream.rangeClosed(from, to)
                    .mapToObj(number -> Authorities.signing(CaRealm.PRODUCTION, number))
                    .forEach(scene.ports().authority().generations()::add);
            return to;
        });
    }

    /** The one clerk of these scenes and two colleagues have to confirm there. */
    private void everybodyConfirmsAt(Association body) {
        scene.ports().work().inTransaction(() -> {
            scene.ports()
                    .rules()
                    .save(new AssociationSettings(
                            body.id(),
                            Version.NEW,
                            List.of(new DatedRules(LocalDate.of(2020, 4, 1), Rules.confirmedBy(Rules.WHOLE_OFFICE)))));
            return body;
        });
        StoredHolders.store(scene.ports(), clerkOf(body));
        StoredHolders.store(scene.ports(), clerkOf(TOTSUKA, body));
        StoredHolders.store(scene.ports(), clerkOf(AOBA, body));
    }

    /** Each page once before, so that what is read once per process does not count. */
    private static Map<String, Integer> taken(Map<String, Runnable> pages, StatementCount count) {
        Map<String, Integer> taken = new LinkedHashMap<>();
        pages.forEach((name, page) -> {
            page.run();
            taken.put(name, count.during(page));
        });
        return taken;
    }

    private Map<String, Runnable> pages(Receipt member, Receipt waiting, Draft draft) {
        MyPages my = new MyPages(system, visits, templates);
        OwnProcedurePages own = new OwnProcedurePages(system, visits, templates);
        OfficePages office = new OfficePages(system, visits, templates, time);
        MemberPages members = new MemberPages(system, visits, templates, time);
        Map<String, Runnable> pages = new LinkedHashMap<>();
        pages.put("my page", () -> my.show("", by(doctor(1), "/my")));
        pages.put("looks", () -> my.looks("", by(doctor(2), "/my/looks")));
        pages.put("own procedures", () -> own.list("", by(doctor(1), "/my/procedures")));
        pages.put("tracker", () -> own.show(id(member), "", by(doctor(1), "/my/procedures/" + id(member))));
        pages.put(
                "join start",
                () -> new JoinStartPages(system, once, visits, templates).show(by(doctor(1), "/my/procedures/join")));
        pages.put(
                "join form",
                () -> new JoinPages(system, once, visits, templates, time)
                        .show(
                                draft.id().value().toString(),
                                "workplace",
                                NO_QUERY,
                                by(doctor(1), "/my/procedures/join")));
        pages.put("bodies to join", () -> system.procedures().joinPreview().entryBodies());
        pages.put("dashboard", () -> office.dashboard("1401A", by(clerkOf(AOBA), OFFICE)));
        pages.put(
                "dashboard of everybody",
                () -> office.dashboard("14010", by(clerkOf(TOTSUKA, YOKOHAMA), "/office/14010")));
        pages.put(
                "turns of a deputy",
                () -> JoinScene.done(system.procedures()
                        .officeQueries()
                        .dashboard(YOKOHAMA.id(), standingIn(clerkOf(TOTSUKA, YOKOHAMA), YOKOHAMA))));
        pages.put(
                "procedure of everybody",
                () -> new DecisionPages(system, once, visits, templates, time)
                        .show(
                                "14010",
                                id(confirmed.get(0)),
                                "",
                                NO_QUERY,
                                by(clerkOf(TOTSUKA, YOKOHAMA), "/office/14010/procedures/" + id(confirmed.get(0)))));
        pages.put(
                "work list",
                () -> new QueuePages(system, visits, templates, time)
                        .queue("1401A", NO_QUERY, by(clerkOf(AOBA), OFFICE + "/procedures")));
        pages.put(
                "bulk preview",
                () -> new BulkApprovalPages(system, once, visits, templates)
                        .preview(
                                "1401A",
                                Requests.asking(everythingWaiting()),
                                by(clerkOf(AOBA), OFFICE + "/procedures/approvals")));
        pages.put(
                "bulk preview of a deputy",
                () -> new BulkApprovalPages(system, once, visits, templates)
                        .preview(
                                "1401A",
                                Requests.asking(everythingWaiting()),
                                by(standingIn(clerkOf(TOTSUKA, AOBA), AOBA), OFFICE + "/procedures/approvals")));
        pages.put(
                "below",
                () -> new WaitingBelowPages(system, once, visits, templates, time)
                        .show("14010", "", by(clerkOf(YOKOHAMA), "/office/14010/below")));
        pages.put(
                "board",
                () -> new BoardPages(system, visits, templates, time)
                        .show("1401A", NO_QUERY, by(clerkOf(AOBA), OFFICE + "/board")));
        pages.put(
                "statistics",
                () -> new StatisticsPages(system, visits, templates, time)
                        .members(
                                Requests.asking("body", "N1000", "by", "category,sex,prefecture"),
                                by(clerkOf(JMA), "/statistics/members")));
        pages.put(
                "procedure",
                () -> new DecisionPages(system, once, visits, templates, time)
                        .show(
                                "1401A",
                                id(waiting),
                                "",
                                NO_QUERY,
                                by(clerkOf(AOBA), OFFICE + "/procedures/" + id(waiting))));
        pages.put(
                "members",
                () -> members.list(
                        "1401A",
                        "",
                        Requests.asking("standing", "all", "workplace", "見本", "on", "2026-03-31"),
                        by(clerkOf(AOBA), OFFICE + "/members")));
        pages.put(
                "member",
                () -> members.show(
                        "1401A",
                        Physicians.id(1).value().toString(),
                        "",
                        by(
                                clerkOf(AOBA),
                                OFFICE + "/members/" + Physicians.id(1).value())));
        pages.put(
                "tree",
                () -> new AssociationPages(system, visits, templates)
                        .list("", "", "", "all", by(clerkOf(AOBA), "/associations")));
        pages.put(
                "activations",
                () -> new ActivationPages(system, once, visits, templates)
                        .list(by(administratorOf(JMA), "/ca/activations")));
        return pages;
    }

    private static Caller administratorOf(Association body) {
        Caller clerk = clerkOf(body);
        return new Caller(
                clerk.actor(),
                clerk.person(),
                List.of(new Grant(Duty.ASSOCIATION_ADMINISTRATION, body.id())),
                clerk.onBehalfOf(),
                clerk.channel(),
                clerk.request());
    }

    /** The caller, who works there in the place of the clerk of both bodies. */
    private static Caller standingIn(Caller deputy, Association body) {
        DutyGrant lent = DutyGrant.asDeputy(
                new Grant(Duty.ASSOCIATION_STAFF, body.id()),
                Interval.since(LocalDate.of(2020, 4, 1)),
                clerkOf(AOBA, YOKOHAMA).account().orElseThrow());
        return new Caller(
                deputy.actor(),
                deputy.person(),
                deputy.grants(),
                deputy.onBehalfOf(),
                deputy.channel(),
                deputy.request(),
                deputy.proof(),
                new Capacity(List.of(lent), List.of()));
    }

    private static final UriInfo NO_QUERY = Requests.asking();

    private MultivaluedMap<String, String> everythingWaiting() {
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
        waiting.forEach(receipt ->
                query.add("row", receipt.id().value() + "." + receipt.version().number()));
        return query;
    }

    private static String id(Receipt receipt) {
        return receipt.id().value().toString();
    }

    private static HttpServletRequest by(Caller caller, String path) {
        return Requests.by(caller, "GET", path, Map.of());
    }
}
