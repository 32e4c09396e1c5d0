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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.hierarchy.HierarchyUseCases;
import jp.mamis.application.kernel.Caller;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
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

    private static final String HOME = "/admin/associations";
    private static final List<String> NOT_ANSWERS = List.of(OnceResponse.KEY_FIELD, "csrf", "step", "confirmed");

    private final HierarchyUseCases federation;
    private final OnceResponse once;
    private final Visits visits;
    private final Templates templates;

    @Inject
    public StructurePages(AssociationSystem system, OnceResponse once, Visits visits, Templates templates) {
        this.federation = system.hierarchy();
        this.once = once;
        this.visits = visits;
        this.templates = templates;
    }

    @GET
    public String choose(@Context HttpServletRequest http) {
        requireSystemAdministrator(http);
        Visit visit = visits.of(http);
        Page page = Page.of(visit, visit.texts().get("association.admin.title"));
        return templates.draw("hierarchy/structure", Map.of("page", page, "acts", List.of(StructureAct.values())));
    }

    @GET
    @Path("/{act}")
    public String enter(
            @PathParam("act") String act,
            @QueryParam("code") @DefaultValue("") String code,
            @Context HttpServletRequest http) {
        requireSystemAdministrator(http);
        Visit visit = visits.of(http);
        return draw(read(act), Form.blank(visit.texts()).answering("code", code), visit);
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
            return shown(200, draw(chosen, input.form(place(chosen, http).texts()), place(chosen, http)));
        }
        StructureAct.Act read = chosen.read(input);
        if (input.isFaulty()) {
            return again(chosen, input, http);
        }
        return input.text("step").equals("do") && input.ticked("confirmed")
                ? once.form(http, caller, fields, () -> done(chosen, read, input, caller, http))
                : check(chosen, read, fields, caller, http);
    }

    private Response done(
            StructureAct chosen, StructureAct.Act act, FormInput input, Caller caller, HttpServletRequest http) {
        return act.run()
                .by(federation, caller)
                .fold(
                        done -> Response.seeOther(URI.create(
                                        "/associations/" + done.changed().get(0) + "?done=" + chosen.slug()))
                                .build(),
                        reasons -> again(chosen, input.refused(reasons), http));
    }

    /** Shows what the change would touch; again with a fault when it was sent without the tick. */
    private Response check(
            StructureAct chosen,
            StructureAct.Act act,
            Map<String, List<String>> fields,
            Caller caller,
            HttpServletRequest http) {
        FormInput input = FormInput.of(fields);
        if (input.text("step").equals("do")) {
            input.fault(InputFault.required("confirmed"));
        }
        Visit visit = place(chosen, http);
        return act.preview()
                .by(federation, caller)
                .fold(
                        affected -> shown(
                                input.isFaulty() ? 422 : 200,
                                drawCheck(
                                        new StructureCheck(
                                                chosen, affected, act.from().get()),
                                        fields,
                                        input.form(visit.texts()),
                                        visit)),
                        reasons -> again(chosen, input.refused(reasons), http));
    }

    private String drawCheck(StructureCheck check, Map<String, List<String>> fields, Form form, Visit visit) {
        Map<String, List<String>> answers = new LinkedHashMap<>(fields);
        NOT_ANSWERS.forEach(answers::remove);
        return templates.draw(
                "hierarchy/check",
                Map.of(
                        "page",
                        page(check.act(), visit).showing(form),
                        "form",
                        form,
                        "check",
                        check,
                        "answers",
                        answers,
                        "submission",
                        OnceResponse.newKey()));
    }

    private Response again(StructureAct act, FormInput input, HttpServletRequest http) {
        Visit visit = place(act, http);
        return shown(422, draw(act, input.form(visit.texts()), visit));
    }

    private Visit place(StructureAct act, HttpServletRequest http) {
        return visits.at(HOME + "/" + act.slug(), http);
    }

    private static Response shown(int status, String page) {
        return Response.status(status)
                .entity(page)
                .type("text/html;charset=UTF-8")
                .build();
    }

    private static Page page(StructureAct act, Visit visit) {
        Texts t = visit.texts();
        return Page.of(visit, t.get("association.admin." + act.slug())).below(t.get("association.admin.title"), HOME);
    }

    private String draw(StructureAct act, Form form, Visit visit) {
        Page page = page(act, visit).showing(form);
        return templates.draw(
                "hierarchy/" + act.slug(),
                Map.of(
                        "page",
                        page,
                        "form",
                        form,
                        "kinds",
                        new AssociationWords(visit.language()).kinds(),
                        "submission",
                        OnceResponse.newKey()));
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
