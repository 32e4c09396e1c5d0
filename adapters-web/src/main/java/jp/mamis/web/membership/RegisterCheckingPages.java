package jp.mamis.web.membership;

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
import java.util.Map;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.membership.MemberPage;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.people.RegisterChecks;
import jp.mamis.web.people.RegisteredFacts;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** Where an office notes that it has compared a doctor's register number with its source. */
@Dependent
@Path("/office/{code}/members/{person}/register-check")
@Produces("text/html;charset=UTF-8")
public class RegisterCheckingPages {

    /** Told on the page of the member afterwards. */
    static final String DONE = "checked";

    private static final int FAULTY = 422;

    private final AssociationSystem system;
    private final OnceResponse once;
    private final Visits visits;
    private final Templates templates;
    private final Time time;

    @PathParam("code")
    private String code = "";

    @PathParam("person")
    private String person = "";

    /** The procedure whose page led here, and is led back to; empty where the member's did. */
    @QueryParam("procedure")
    @DefaultValue("")
    private String procedure = "";

    @Inject
    public RegisterCheckingPages(
            AssociationSystem system, OnceResponse once, Visits visits, Templates templates, Time time) {
        this.system = system;
        this.once = once;
        this.visits = visits;
        this.templates = templates;
        this.time = time;
    }

    /** Where it is for a person. */
    static String path(Association body, PersonId person) {
        return MemberPath.of(body, person) + "/register-check";
    }

    /** The same for the applicant of a procedure, to come back to that. */
    public static String path(Association body, PersonId person, ProcedureId procedure) {
        return path(body, person) + "?procedure=" + procedure.value();
    }

    private String back(Association body, PersonId known) {
        return procedure.isEmpty()
                ? MemberPath.of(body, known)
                : "/office/" + body.code().text() + "/procedures/" + Addresses.id(procedure);
    }

    private String here(Association body, PersonId known) {
        return path(body, known) + (procedure.isEmpty() ? "" : "?procedure=" + Addresses.id(procedure));
    }

    @GET
    public Response ask(@Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        Visit visit = visits.of(http);
        return drawn(200, body, member(body, http), RegisterCheckForm.blank(time.today(), visit.texts()), visit);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response note(MultivaluedMap<String, String> fields, @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        MemberPage member = member(body, http);
        Visit visit = visits.at(here(body, member.person()), http);
        RegisterCheckForm typed = RegisterCheckForm.read(fields);
        if (typed.input().isFaulty()) {
            return drawn(FAULTY, body, member, typed.input().form(visit.texts()), visit);
        }
        Caller caller = CurrentCaller.of(http).required().caller();
        return once.form(
                http,
                caller,
                fields,
                () -> system.people()
                        .checkRegisterNumber()
                        .check(typed.command(member), caller)
                        .fold(
                                done -> Response.seeOther(URI.create(back(body, member.person()) + "?done=" + DONE))
                                        .build(),
                                reasons -> drawn(
                                        FAULTY,
                                        body,
                                        member,
                                        typed.input().refused(reasons).form(visit.texts()),
                                        visit)));
    }

    private MemberPage member(Association body, HttpServletRequest http) {
        return RefusedRequest.unlessGranted(system.membership()
                .memberQueries()
                .page(
                        MemberPath.person(person),
                        body.id(),
                        CurrentCaller.of(http).required().caller()));
    }

    private Response drawn(int status, Association body, MemberPage member, Form form, Visit visit) {
        Texts t = visit.texts();
        String name = member.data().name().full();
        Page page = Page.of(visit, t.get("register-check.title", "name", name))
                .below(new BodyNames(t).of(body), "/office/" + body.code().text())
                .below(t.get("member.list.title"), "/office/" + body.code().text() + "/members")
                .below(t.get("member.page.title", "name", name), MemberPath.of(body, member.person()))
                .showing(form);
        return Response.status(status)
                .type("text/html;charset=UTF-8")
                .entity(templates.draw(
                        "membership/register-check",
                        Map.of(
                                "page",
                                page,
                                "form",
                                form,
                                "compared",
                                new RegisteredFacts(page).compared(member.data()),
                                "found",
                                RegisterChecks.facts(member.data().licence().check(), t, visit.dates()),
                                "version",
                                Long.toString(member.version().number()),
                                "action",
                                here(body, member.person()),
                                "backWords",
                                t.get(procedure.isEmpty() ? "member.registration.back" : "register-check.back"),
                                "back",
                                back(body, member.person()))))
                .build();
    }
}
