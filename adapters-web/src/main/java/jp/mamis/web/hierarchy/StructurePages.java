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
import java.util.List;
import java.util.Map;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.hierarchy.HierarchyUseCases;
import jp.mamis.application.hierarchy.Restructured;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** Where system administration changes the federation's structure: one form for each act. */
@Dependent
@Path("/admin/associations")
@Produces("text/html;charset=UTF-8")
public class StructurePages {

    private static final String HOME = "/admin/associations";

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
        return once.form(http, caller, fields, () -> change(chosen, FormInput.of(fields), caller, http));
    }

    private Response change(StructureAct chosen, FormInput input, Caller caller, HttpServletRequest http) {
        StructureAct.Act act = chosen.read(input);
        if (input.isFaulty()) {
            return again(chosen, input, http);
        }
        Outcome<Restructured> outcome = act.run(federation, caller);
        return outcome.fold(
                done -> Response.seeOther(
                                URI.create("/associations/" + done.changed().get(0) + "?done=" + chosen.slug()))
                        .build(),
                reasons -> again(chosen, input.refused(reasons), http));
    }

    private Response again(StructureAct act, FormInput input, HttpServletRequest http) {
        Visit visit = visits.at(HOME + "/" + act.slug(), http);
        return Response.status(422)
                .entity(draw(act, input.form(visit.texts()), visit))
                .type("text/html;charset=UTF-8")
                .build();
    }

    private String draw(StructureAct act, Form form, Visit visit) {
        Texts t = visit.texts();
        Page page = Page.of(visit, t.get("association.admin." + act.slug()))
                .below(t.get("association.admin.title"), HOME)
                .showing(form);
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
