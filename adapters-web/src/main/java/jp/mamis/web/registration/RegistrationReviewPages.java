package jp.mamis.web.registration;

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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.registration.ReviewQueries;
import jp.mamis.application.registration.ReviewQueries.Compared;
import jp.mamis.application.registration.ReviewQueries.Known;
import jp.mamis.application.registration.ReviewQueries.Waiting;
import jp.mamis.application.registration.SettleRegistration;
import jp.mamis.application.registration.SettleRegistration.Verdict;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.registration.RegistrationRefusal;
import jp.mamis.domain.registration.RegistrationRequestId;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.Choices;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.people.RegisteredFacts;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/**
 * Registrations that are like somebody known: the national and the prefectural offices look at them and say what they found.
 * Long because list and page are drawn here.
 */
@Dependent
@Path("/office/{code}/registrations")
@Produces("text/html;charset=UTF-8")
public class RegistrationReviewPages {

    private static final int FAULTY = 422;
    private static final String VERDICT = "verdict";

    private final AssociationSystem system;
    private final ReviewQueries queries;
    private final OnceResponse once;
    private final Visits visits;
    private final Templates templates;

    @Inject
    public RegistrationReviewPages(AssociationSystem system, OnceResponse once, Visits visits, Templates templates) {
        this.system = system;
        this.queries = system.registration().reviewQueries();
        this.once = once;
        this.visits = visits;
        this.templates = templates;
    }

    private static String path(Association body) {
        return "/office/" + body.code().text() + "/registrations";
    }

    @GET
    public String list(
            @PathParam("code") String code,
            @QueryParam("done") @DefaultValue("") String done,
            @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        List<Waiting> waiting = RefusedRequest.unlessGranted(
                queries.list(body.id(), CurrentCaller.of(http).caller()));
        Visit visit = visits.at(path(body), http);
        Texts t = visit.texts();
        Page page = Page.of(visit, t.get("review.title")).below(new BodyNames(t).of(body), "/office/" + code);
        return templates.draw(
                "registration/reviews",
                Map.of(
                        "page",
                        told(done, t).map(page::saying).orElse(page),
                        "table",
                        Table.of(
                                t.get("review.list"),
                                waiting,
                                List.of(
                                        Column.<Waiting>of(
                                                t.get("person.name"),
                                                one -> Cell.link(
                                                        one.data().name().full(),
                                                        path(body) + "/"
                                                                + one.id().value(),
                                                        one.data().kana().full())),
                                        Column.<Waiting>text(
                                                t.get("person.licence"),
                                                one -> one.data()
                                                        .licence()
                                                        .number()
                                                        .digits()),
                                        Column.<Waiting>text(t.get("review.likeness"), one -> likeness(one, t)),
                                        Column.<Waiting>text(
                                                t.get("review.asked"),
                                                one -> visit.dates().shortMoment(one.askedAt()))),
                                t.get("review.none"))));
    }

    private static Optional<Notice> told(String done, Texts t) {
        return switch (done) {
            case "settled" -> Optional.of(Notice.success(t.get("review.done")));
            case "before" -> Optional.of(Notice.warning(t.get("review.before")));
            default -> Optional.empty();
        };
    }

    @GET
    @Path("{id}")
    public Response show(@PathParam("code") String code, @PathParam("id") String id, @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        return drawn(
                200, body, waiting(id, body, http), Form.blank(visits.of(http).texts()), http);
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response settle(
            @PathParam("code") String code,
            @PathParam("id") String id,
            MultivaluedMap<String, String> fields,
            @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        Caller caller = CurrentCaller.of(http).required().caller();
        return once.form(http, caller, fields, () -> settled(body, id, FormInput.of(fields), caller, http));
    }

    /** The same press sent again is answered as the first was, when nothing waits any more. */
    private Response settled(Association body, String id, FormInput input, Caller caller, HttpServletRequest http) {
        Outcome<Compared> asked = queries.show(new RegistrationRequestId(Addresses.id(id)), body.id(), caller);
        boolean settledBefore = asked.refusals()
                .filter(reasons -> reasons.contains(RegistrationRefusal.NO_SUCH_REVIEW))
                .isPresent();
        if (settledBefore) {
            return Response.seeOther(URI.create(path(body) + "?done=before")).build();
        }
        Compared compared = RefusedRequest.unlessGranted(asked);
        Texts t = visits.of(http).texts();
        Parsed<Verdict> verdict = input.required(VERDICT, name -> Choices.constant(Verdict.values(), name));
        if (input.isFaulty()) {
            return drawn(FAULTY, body, compared, input.form(t), http);
        }
        return system.registration()
                .settleRegistration()
                .settle(new SettleRegistration.Command(compared.waiting().id(), body.id(), verdict.get()), caller)
                .fold(
                        done -> Response.seeOther(URI.create(path(body) + "?done=settled"))
                                .build(),
                        reasons -> drawn(
                                FAULTY, body, compared, input.refused(reasons).form(t), http));
    }

    private Compared waiting(String id, Association body, HttpServletRequest http) {
        return RefusedRequest.unlessGranted(queries.show(
                new RegistrationRequestId(Addresses.id(id)),
                body.id(),
                CurrentCaller.of(http).caller()));
    }

    private Response drawn(int status, Association body, Compared compared, Form form, HttpServletRequest http) {
        Waiting waiting = compared.waiting();
        String action = path(body) + "/" + waiting.id().value();
        Visit visit = visits.at(action, http);
        Texts t = visit.texts();
        Page page = Page.of(
                        visit, t.get("review.one", "name", waiting.data().name().full()))
                .below(new BodyNames(t).of(body), "/office/" + body.code().text())
                .below(t.get("review.title"), path(body))
                .showing(form);
        return Response.status(status)
                .type("text/html;charset=UTF-8")
                .entity(templates.draw(
                        "registration/review",
                        Map.of(
                                "page", page,
                                "form", form,
                                "likeness", likeness(waiting, t),
                                "facts",
                                        new RegisteredFacts(page)
                                                .asked(waiting.data(), waiting.address())
                                                .and(
                                                        t.get("review.login-id"),
                                                        waiting.loginId().text()),
                                "known",
                                        compared.known().stream()
                                                .map(doctor -> known(doctor, body, page))
                                                .toList(),
                                "verdicts", verdicts(waiting, t),
                                "action", action,
                                "back", path(body))))
                .build();
    }

    /** What the office sees of who is known: of whom it may, or whom to ask. */
    private Facts known(Known doctor, Association office, Page page) {
        Texts t = page.texts();
        Hierarchy bodies = system.hierarchy().currentHierarchy().get();
        String names = doctor.bodies().stream()
                .map(bodies::require)
                .sorted(Comparator.comparing(body -> -body.tier().number()))
                .map(body -> body.name().text())
                .collect(Collectors.joining(t.get("join.body.and")));
        Facts facts = doctor.data()
                .map(data -> Facts.none()
                        .and(t.get("person.name"), name(doctor, data, office))
                        .and(t.get("person.licence"), data.licence().number().digits())
                        .and(
                                t.get("person.birth"),
                                page.dates().day(data.birth().day()))
                        .and(t.get("person.sex"), t.get("person.sex." + slug(data.sex()))))
                .orElseGet(() -> Facts.none()
                        .and(
                                t.get("review.known.data"),
                                t.get(names.isEmpty() ? "review.known.nation" : "review.known.elsewhere")));
        return facts.and(t.get("review.known.bodies"), names.isEmpty() ? t.get("review.known.nobodys") : names);
    }

    /** A member's leads to the page; who belongs to no body has none. */
    private static Cell name(Known doctor, RegisteredData data, Association office) {
        String path = "/office/" + office.code().text() + "/members/"
                + doctor.person().value();
        return doctor.bodies().contains(office.id())
                ? Cell.link(data.name().full(), path, data.kana().full())
                : Cell.lines(List.of(data.name().full(), data.kana().full()));
    }

    private static String likeness(Waiting waiting, Texts t) {
        return t.get("review.likeness." + slug(waiting.likeness()));
    }

    /** That somebody with a number that is taken is another person cannot be said. */
    private static List<Choice> verdicts(Waiting waiting, Texts t) {
        return Stream.of(Verdict.values())
                .filter(verdict ->
                        verdict != Verdict.ANOTHER_PERSON || waiting.likeness().mayBeAnother())
                .map(verdict -> Choice.of(verdict.name(), t.get("review.verdict." + slug(verdict))))
                .toList();
    }

    private static String slug(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
