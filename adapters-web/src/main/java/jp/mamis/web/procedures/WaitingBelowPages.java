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
import java.util.Map;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.procedures.RemindOffice;
import jp.mamis.application.procedures.WaitingBelow;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
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
        WaitingBelowDrawing drawing =
                new WaitingBelowDrawing(system.hierarchy().currentHierarchy().get(), time.today(), visit);
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
                        drawing.table(waiting, ProcedurePath.office(body) + "/procedures/"),
                        "form",
                        form,
                        "holders",
                        drawing.holders(waiting),
                        "action",
                        path(body) + "/reminders",
                        "submission",
                        OnceResponse.newKey()));
    }
}
