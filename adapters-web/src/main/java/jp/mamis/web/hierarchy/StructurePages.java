package jp.mamis.web.hierarchy;

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
import java.util.function.BiFunction;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.hierarchy.HierarchyUseCases;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.kernel.Version;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Overtaken;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Versions;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.InputFault;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** Where system administration changes the federation's structure: for each act a form, a check of what it touches, done. */
@Dependent
@Path("/admin/associations")
@Produces("text/html;charset=UTF-8")
public class StructurePages {

    private final HierarchyUseCases federation;
    private final OnceResponse once;
    private final Visits visits;
    private final StructureScreens screens;

    @Inject
    public StructurePages(AssociationSystem system, OnceResponse once, Visits visits, Templates templates) {
        this.federation = system.hierarchy();
        this.once = once;
        this.visits = visits;
        this.screens = new StructureScreens(templates);
    }

    @GET
    public String choose(@Context HttpServletRequest http) {
        requireSystemAdministrator(http);
        return screens.choice(visits.of(http));
    }

    @GET
    @Path("/{act}")
    public String enter(
            @PathParam("act") String act,
            @QueryParam("code") @DefaultValue("") String code,
            @Context HttpServletRequest http) {
        requireSystemAdministrator(http);
        Visit visit = visits.of(http);
        return screens.form(read(act), Form.blank(visit.texts()).answering("code", code), visit);
    }

    @POST
    @Path("/{act}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("act") String act, MultivaluedMap<String, String> fields, @Context HttpServletRequest http) {
        Caller caller = requireSystemAdministrator(http);
        StructureAct chosen = read(act);
        FormInput input = FormInput.of(fields);
        if (input.text("step").equals("edit")) {
            return shown(
                    200, screens.form(chosen, input.form(place(chosen, http).texts()), place(chosen, http)));
        }
        StructureAct.Act read = chosen.read(input);
        if (input.isFaulty()) {
            return again(chosen, input, http);
        }
        return input.text("step").equals("do") && input.ticked("confirmed")
                ? once.form(http, caller, fields, () -> done(chosen, read, fields, http))
                : check(chosen, read, fields, http);
    }

    private Response done(
            StructureAct chosen, StructureAct.Act act, MultivaluedMap<String, String> fields, HttpServletRequest http) {
        FormInput input = FormInput.of(fields);
        Parsed<Version> seen = input.required("version", Versions::field);
        if (input.isFaulty()) {
            return again(chosen, input, http);
        }
        return act.run()
                .by(federation, seen.get(), CurrentCaller.of(http).caller())
                .fold(
                        done -> Response.seeOther(URI.create(
                                        "/associations/" + done.changed().get(0) + "?done=" + chosen.slug()))
                                .build(),
                        reasons -> Overtaken.by(reasons)
                                ? foreseen(
                                        chosen,
                                        act,
                                        fields,
                                        http,
                                        (check, visit) -> shown(422, screens.overtaken(check, fields, visit)))
                                : again(chosen, input.refused(reasons), http));
    }

    /** Shows what the change would touch; again with a fault when it was sent without the tick. */
    private Response check(
            StructureAct chosen, StructureAct.Act act, MultivaluedMap<String, String> fields, HttpServletRequest http) {
        FormInput input = FormInput.of(fields);
        if (input.text("step").equals("do")) {
            input.fault(InputFault.required("confirmed"));
        }
        return foreseen(
                chosen,
                act,
                fields,
                http,
                (check, visit) -> shown(
                        input.isFaulty() ? 422 : 200, screens.check(check, fields, input.form(visit.texts()), visit)));
    }

    private Response foreseen(
            StructureAct chosen,
            StructureAct.Act act,
            MultivaluedMap<String, String> fields,
            HttpServletRequest http,
            BiFunction<StructureCheck, Visit, Response> answer) {
        return act.preview()
                .by(federation, CurrentCaller.of(http).caller())
                .fold(
                        foreseen -> answer.apply(
                                new StructureCheck(chosen, foreseen, act.from().get()), place(chosen, http)),
                        reasons -> again(chosen, FormInput.of(fields).refused(reasons), http));
    }

    private Response again(StructureAct act, FormInput input, HttpServletRequest http) {
        Visit visit = place(act, http);
        return shown(422, screens.form(act, input.form(visit.texts()), visit));
    }

    private Visit place(StructureAct act, HttpServletRequest http) {
        return visits.at(StructureScreens.HOME + "/" + act.slug(), http);
    }

    private static Response shown(int status, String page) {
        return Response.status(status)
                .entity(page)
                .type("text/html;charset=UTF-8")
                .build();
    }

    private static StructureAct read(String act) {
        return StructureAct.of(act).orElseThrow(Addresses::nothing);
    }

    private Caller requireSystemAdministrator(HttpServletRequest http) {
        Caller caller = CurrentCaller.of(http).caller();
        RefusedRequest.unlessGranted(federation.associationQueries().restructurable(caller));
        return caller;
    }
}
