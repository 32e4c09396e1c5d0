package jp.mamis.web.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.membership.OwnRegistration;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** Where a person changes what is registered. */
@Dependent
@Path("/my/profile")
@Produces("text/html;charset=UTF-8")
public class RegistrationPages {

    private static final String PATH = "/my/profile";

    private final AssociationSystem system;
    private final RegistrationSteps steps;
    private final Visits visits;

    @Inject
    public RegistrationPages(AssociationSystem system, OnceResponse once, Visits visits, Templates templates) {
        this.system = system;
        this.steps = new RegistrationSteps(system, once, templates);
        this.visits = visits;
    }

    @GET
    public String enter(@Context HttpServletRequest http) {
        Caller caller = CurrentCaller.of(http).required().caller();
        return steps.enter(
                subject(http),
                page -> OwnMailWaits.told(page, system.people().ownMailQueries().awaited(caller)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response go(MultivaluedMap<String, String> fields, @Context HttpServletRequest http) {
        return steps.go(
                subject(http),
                fields,
                CurrentCaller.of(http).required().caller(),
                http,
                (seen, now) -> "/my?done=" + (now.equals(seen) ? "mail-asked" : "profile"));
    }

    private RegistrationSteps.Subject subject(HttpServletRequest http) {
        OwnRegistration own = RefusedRequest.unlessGranted(system.membership()
                .ownRegistration()
                .own(CurrentCaller.of(http).required().caller()));
        Visit visit = visits.at(PATH, http);
        Texts t = visit.texts();
        return new RegistrationSteps.Subject(
                own.person(),
                Optional.empty(),
                own.version(),
                own.data(),
                Page.of(visit, t.get("profile.title")).below(t.get("my.title"), "/my"),
                PATH,
                "",
                new Link(t.get("profile.back"), "/my"),
                (shown, next) -> OwnMailWaits.foretold(shown, own.data().contact(), next.contact()));
    }
}
