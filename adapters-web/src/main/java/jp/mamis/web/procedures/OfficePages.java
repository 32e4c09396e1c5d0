package jp.mamis.web.procedures;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.procedures.OfficePaperWork;
import jp.mamis.application.procedures.OfficeQueries;
import jp.mamis.application.procedures.ProcedureIndex;
import jp.mamis.application.procedures.WaitingAges;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Count;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Offers;
import jp.mamis.web.security.Visits;

/** What the secretariat of a body finds: how much is to be done. Long because all its work is gathered on one page. */
@Dependent
@Path("/office/{code}")
@Produces("text/html;charset=UTF-8")
public class OfficePages {

    private static final List<OfficeState> TO_DO =
            List.of(OfficeState.OPEN, OfficeState.IN_REVIEW, OfficeState.TO_SETTLE);

    /** What this body cannot act on until the applicant or a body below has. */
    private static final List<OfficeState> ELSEWHERE = List.of(OfficeState.SENT_BACK, OfficeState.COMING);

    private final AssociationSystem system;
    private final OfficeQueries queries;
    private final Visits visits;
    private final Templates templates;
    private final Time time;

    @Inject
    public OfficePages(AssociationSystem system, Visits visits, Templates templates, Time time) {
        this.system = system;
        this.queries = system.procedures().officeQueries();
        this.visits = visits;
        this.templates = templates;
        this.time = time;
    }

    /** The dashboard. */
    @GET
    public String dashboard(@PathParam("code") String code, @Context HttpServletRequest http) {
        Caller caller = CurrentCaller.of(http).caller();
        Hierarchy bodies = system.hierarchy().currentHierarchy().get();
        Association body = bodies.findByCode(Addresses.code(code)).orElseThrow(Addresses::nothing);
        OfficeQueries.Dashboard work = RefusedRequest.unlessGranted(queries.dashboard(body.id(), caller));
        List<ProcedureIndex.Count> counts = work.states();
        Visit visit = visits.of(http);
        Texts t = visit.texts();
        Map<String, Object> parameters = new HashMap<>(Map.of(
                "page",
                standing(body, bodies, visit, caller),
                "toDo",
                Stream.concat(counted(TO_DO, counts, body, visit).stream(), registrations(body, caller, t).stream())
                        .toList(),
                "elsewhere",
                counted(ELSEWHERE, counts, body, visit),
                "states",
                states(counts, body, visit),
                "below",
                bodies.children(body.id()).isEmpty() ? "" : ProcedurePath.office(body) + "/below",
                "typed",
                Offers.staff(body, caller) && (body.tier() == Tier.NATIONAL || body.tier() == Tier.PREFECTURAL)
                        ? ProcedurePath.office(body) + "/workplaces"
                        : "",
                "board",
                ProcedurePath.office(body) + "/board",
                "entry",
                Offers.staff(body, caller) ? ProcedurePath.office(body) + "/entry" : "",
                "others",
                others(body, bodies, new BodyNames(t), caller)));
        parameters.put(
                "members",
                Offers.staff(body, caller)
                        ? "/statistics/members?by=category&body=" + body.code().text()
                        : "");
        parameters.put("papers", papers(work.papers(), body, t));
        parameters.put("turns", turns(work, body, false));
        parameters.put("complete", turns(work, body, true));
        parameters.putAll(new LettersWaiting(system.tray(), time).at(body, caller, visit));
        return templates.draw("procedures/dashboard", parameters);
    }

    private static List<Link> turns(OfficeQueries.Dashboard work, Association body, boolean complete) {
        return work.turns().stream()
                .filter(turn -> turn.complete() == complete)
                .map(turn -> new Link(turn.reference(), new Place(body, turn.id()).path()))
                .toList();
    }

    /** Registrations that only some offices look at, where any wait. */
    private Optional<Count> registrations(Association body, Caller caller, Texts t) {
        boolean looks = body.tier() == Tier.NATIONAL || body.tier() == Tier.PREFECTURAL;
        return Optional.of(looks ? system.registration().reviewQueries().count(body.id(), caller) : 0)
                .filter(waiting -> waiting > 0)
                .map(waiting ->
                        Count.of(t, t.get("review.list"), waiting, ProcedurePath.office(body) + "/registrations"));
    }

    private static List<Count> papers(Optional<OfficePaperWork.Counts> counts, Association body, Texts t) {
        String list = PaperWorkPages.path(body);
        return counts.stream()
                .flatMap(work -> Stream.of(
                        Count.of(t, t.get("paper.work.asked"), work.asked(), list),
                        Count.of(t, t.get("paper.work.unfinished"), work.unfinished(), list)))
                .toList();
    }

    /** In whose place the caller is here, if in anybody's. */
    private Page standing(Association body, Hierarchy bodies, Visit visit, Caller caller) {
        Texts t = visit.texts();
        String name = new BodyNames(t).of(body);
        Optional<Association> agent = Offers.agent(body, caller, bodies);
        String shown = agent.map(
                        other -> t.get("body.delegated", Map.of("body", name, "agent", new BodyNames(t).of(other))))
                .orElse(name);
        Page page = Page.of(visit, t.get("office.title", "body", shown));
        if (!Offers.staff(body, caller)) {
            return page.saying(Notice.information(t.get("office.delegated"), t.get("office.delegated-detail")));
        }
        Page said = new DeputyNotice(system, time)
                .of(body, visit, caller)
                .map(page::saying)
                .orElse(page);
        return HelpNotice.of(
                        system.accounts().standIns().helpQueries().waitingFor(body.id(), caller), body, visit.texts())
                .map(said::saying)
                .orElse(said);
    }

    private static List<Count> counted(
            List<OfficeState> states, List<ProcedureIndex.Count> counts, Association body, Visit visit) {
        return states.stream().map(state -> counted(state, counts, body, visit)).toList();
    }

    private static Count counted(OfficeState state, List<ProcedureIndex.Count> counts, Association body, Visit visit) {
        long number = counts.stream()
                .filter(count -> count.state() == state)
                .mapToLong(ProcedureIndex.Count::number)
                .sum();
        return Count.of(visit.texts(), new ProcedureWords(visit).officeLabel(state), number, listOf(state, body));
    }

    private Table states(List<ProcedureIndex.Count> counts, Association body, Visit visit) {
        Texts t = visit.texts();
        ProcedureWords words = new ProcedureWords(visit);
        LocalDate today = time.today();
        return Table.of(
                t.get("office.states"),
                counts,
                List.of(
                        Column.<ProcedureIndex.Count>of(
                                t.get("procedure.state"),
                                count -> Cell.link(words.officeLabel(count.state()), listOf(count.state(), body))),
                        Column.<ProcedureIndex.Count>number(t.get("office.count"), ProcedureIndex.Count::number),
                        Column.<ProcedureIndex.Count>of(
                                t.get("office.ages"),
                                count -> Cell.lines(count.state().isUnderWay() ? ages(count.ages(), t) : List.of())),
                        Column.<ProcedureIndex.Count>of(
                                t.get("office.oldest"),
                                count -> count.state().isUnderWay()
                                        ? words.waiting(count.state(), count.oldest(), today)
                                        : Cell.text(""))),
                t.get("office.states.none"));
    }

    private static List<String> ages(WaitingAges ages, Texts t) {
        Map<String, Long> counted = new LinkedHashMap<>();
        counted.put("office.ages.7", ages.upTo7());
        counted.put("office.ages.14", ages.upTo14());
        counted.put("office.ages.30", ages.upTo30());
        counted.put("office.ages.more", ages.over30());
        return counted.entrySet().stream()
                .filter(age -> age.getValue() > 0)
                .map(age -> t.get(age.getKey(), "count", age.getValue()))
                .toList();
    }

    private static List<Link> others(Association body, Hierarchy bodies, BodyNames names, Caller caller) {
        return Offers.bodies(caller, bodies).stream()
                .filter(other -> !other.id().equals(body.id()))
                .map(other -> new Link(names.of(other), ProcedurePath.office(other)))
                .toList();
    }

    private static String listOf(OfficeState state, Association body) {
        return ProcedurePath.office(body) + "/procedures?filtered=yes&state=" + state.name();
    }
}
