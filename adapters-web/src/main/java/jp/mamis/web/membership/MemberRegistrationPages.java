package jp.mamis.web.membership;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.membership.MemberPage;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.person.PersonId;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.people.RegistrationSteps;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** Where staff change what is registered about a doctor whose data their office keeps, as the doctor has told it. */
@Dependent
@Path("/office/{code}/members/{person}/registration")
@Produces("text/html;charset=UTF-8")
public class MemberRegistrationPages {

    /** What the address of a member's page says after a change. */
    static final String DONE = "registration";

    private final AssociationSystem system;
    private final RegistrationSteps steps;
    private final Visits visits;

    @Inject
    public MemberRegistrationPages(AssociationSystem system, OnceResponse once, Visits visits, Templates templates) {
        this.system = system;
        this.steps = new RegistrationSteps(system, once, templates);
        this.visits = visits;
    }

    static String path(Association body, PersonId person) {
        return MemberPath.of(body, person) + "/registration";
    }

    @GET
    public String enter(
            @PathParam("code") String code, @PathParam("person") String person, @Context HttpServletRequest http) {
        return steps.enter(subject(Addresses.body(code, system), MemberPath.person(person), http), page -> page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response go(
            @PathParam("code") String code,
            @PathParam("person") String person,
            MultivaluedMap<String, String> fields,
            @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        PersonId known = MemberPath.person(person);
        return steps.go(
                subject(body, known, http),
                fields,
                caller(http),
                http,
                (seen, now) -> MemberPath.of(body, known) + "?done=" + DONE);
    }

    private RegistrationSteps.Subject subject(Association body, PersonId person, HttpServletRequest http) {
        MemberPage member = MemberPath.kept(person, body, system, caller(http));
        Visit visit = visits.at(path(body, person), http);
        Texts t = visit.texts();
        String name = member.data().name().full();
        return new RegistrationSteps.Subject(
                person,
                Optional.of(body.id()),
                member.version(),
                member.data(),
                Page.of(visit, t.get("member.registration.title", "name", name))
                        .below(
                                new BodyNames(t).of(body),
                                "/office/" + body.code().text())
                        .below(
                                t.get("member.list.title"),
                                "/office/" + body.code().text() + "/members")
                        .below(t.get("member.page.title", "name", name), MemberPath.of(body, person)),
                path(body, person),
                t.get("member.registration.lead"),
                new Link(t.get("member.registration.back"), MemberPath.of(body, person)),
                (page, next) -> page);
    }

    private static Caller caller(HttpServletRequest http) {
        return CurrentCaller.of(http).required().caller();
    }
}
