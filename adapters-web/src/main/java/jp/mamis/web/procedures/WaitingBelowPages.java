package jp.mamis.web.procedures;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.procedures.ProcedureIndex;
import jp.mamis.application.procedures.RemindOffice;
import jp.mamis.application.procedures.WaitingBelow;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** Where procedures on their way to a body are, since when, how long that body usually takes, and a word to it. */
@Dependent
@Path("/office/{code}/below")
@Produces("text/html;charset=UTF-8")
public class WaitingBelowPages {

    private static final String HOLDER = "holder";

    private final AssociationSystem system;
    private final OnceResponse once;
    private final Visits visits;
    private final Templates templates;
    private final Time time;

    @Inject
    public WaitingBelowPages(
            AssociationSystem system, OnceResponse once, Visits visits, Templates templates, Time time) {
        this.system = system;
        this.once = once;
        this.visits = visits;
        this.templates = templates;
        this.time = time;
    }

    /** @param asked the code of a body that was just asked to go on */
    @GET
    public String show(
            @PathParam("code") String code,
            @QueryParam("asked") @DefaultValue("") String asked,
            @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        Visit visit = visits.of(http);
        Texts t = visit.texts();
        return draw(body, asked, Form.blank(t), visit, http);
    }

    /** Asks the chosen body by mail to go on. */
    @POST
    @Path("reminders")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remind(
            @PathParam("code") String code, MultivaluedMap<String, String> fields, @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        return once.form(http, CurrentCaller.of(http).caller(), fields, () -> reminded(body, fields, http));
    }

    private Response reminded(Association body, MultivaluedMap<String, String> fields, HttpServletRequest http) {
        FormInput input = FormInput.of(fields);
        Parsed<Association> holder = input.required(HOLDER, code -> Addresses.body(code, system));
        if (!input.isFaulty()) {
            system.procedures()
                    .remindOffice()
                    .remind(
                            new RemindOffice.Command(body.id(), holder.get().id()),
                            CurrentCaller.of(http).caller())
                    .refusals()
                    .ifPresent(input::refused);
        }
        if (input.isFaulty()) {
            Visit visit = visits.at(path(body), http);
            return Response.status(422)
                    .entity(draw(body, "", input.form(visit.texts()), visit, http))
                    .type("text/html;charset=UTF-8")
                    .build();
        }
        return Response.seeOther(
                        URI.create(path(body) + "?asked=" + holder.get().code().text()))
                .build();
    }

    private static String path(Association body) {
        return ProcedurePath.office(body) + "/below";
    }

    private String draw(Association body, String asked, Form form, Visit visit, HttpServletRequest http) {
        WaitingBelow waiting = RefusedRequest.unlessGranted(system.procedures()
                .waitingBelowQueries()
                .waiting(body.id(), CurrentCaller.of(http).caller()));
        Texts t = visit.texts();
        BodyNames names = new BodyNames(t);
        Hierarchy bodies = system.hierarchy().currentHierarchy().get();
        Page page = Page.of(visit, t.get("office.below.title"))
                .below(names.of(body), ProcedurePath.office(body))
                .showing(form);
        Page told = asked.isEmpty()
                ? page
                : page.saying(
                        Notice.success(t.get("office.below.asked", "body", names.of(Addresses.body(asked, system)))));
        return templates.draw(
                "procedures/below",
                Map.of(
                        "page",
                        told,
                        "table",
                        table(waiting, ProcedurePath.office(body) + "/procedures/", visit),
                        "form",
                        form,
                        "holders",
                        holders(waiting, bodies, t),
                        "action",
                        path(body) + "/reminders",
                        "submission",
                        OnceResponse.newKey()));
    }

    /** The bodies that can be asked to go on, each with how much waits there, the longest waiting first. */
    private static List<Choice> holders(WaitingBelow waiting, Hierarchy bodies, Texts t) {
        Map<AssociationId, Long> counted = waiting.lines().stream()
                .filter(ProcedureIndex.Below::isToDecide)
                .collect(
                        Collectors.groupingBy(ProcedureIndex.Below::holder, LinkedHashMap::new, Collectors.counting()));
        BodyNames names = new BodyNames(t);
        return counted.entrySet().stream()
                .map(holder -> {
                    Association body = bodies.require(holder.getKey());
                    return Choice.of(
                            body.code().text(),
                            t.get(
                                    "office.below.holder-count",
                                    Map.of("body", names.of(body), "number", holder.getValue())));
                })
                .toList();
    }

    private Table table(WaitingBelow waiting, String procedures, Visit visit) {
        Texts t = visit.texts();
        BodyNames names = new BodyNames(t);
        ProcedureWords words = new ProcedureWords(visit);
        Hierarchy bodies = system.hierarchy().currentHierarchy().get();
        LocalDate today = time.today();
        return Table.of(
                t.get("office.below.list"),
                waiting.lines(),
                List.of(
                        Column.of(
                                t.get("procedure.reference"),
                                line -> Cell.link(
                                        line.reference(), procedures + line.id().value())),
                        Column.text(t.get("office.queue.applicant"), ProcedureIndex.Below::name),
                        Column.text(t.get("office.below.holder"), line -> names.of(bodies.require(line.holder()))),
                        Column.of(t.get("procedure.state"), line -> Cell.chip(words.state(line.state()))),
                        Column.text(t.get("office.below.since"), line -> words.age(line.since(), today)),
                        Column.of(t.get("office.below.usual"), line -> Cell.lines(usual(line, waiting, today, t)))),
                t.get("office.below.none"));
    }

    private static List<String> usual(ProcedureIndex.Below line, WaitingBelow waiting, LocalDate today, Texts t) {
        List<String> lines = new ArrayList<>();
        waiting.usual(line).ifPresent(usual -> {
            lines.add(t.get(
                    "office.below.days",
                    Map.of("median", usual.median(), "most", usual.most(), "decided", usual.decided())));
            if (ChronoUnit.DAYS.between(JapanTime.today(line.since()), today) > usual.most()) {
                lines.add(t.get("office.below.late"));
            }
        });
        return lines.isEmpty() ? List.of(t.get("office.below.unknown")) : lines;
    }
}
