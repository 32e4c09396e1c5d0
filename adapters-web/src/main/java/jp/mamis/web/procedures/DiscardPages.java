package jp.mamis.web.procedures;

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
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.procedures.DiscardDraft;
import jp.mamis.application.procedures.Draft;
import jp.mamis.application.procedures.ProcedureUseCases;
import jp.mamis.domain.kernel.Version;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Versions;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Visit;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** Throwing a draft away, once asked whether it is meant. */
@Dependent
@Path("/my/procedures/join/{draft}/discard")
@Produces("text/html;charset=UTF-8")
public class DiscardPages {

    private final ProcedureUseCases procedures;
    private final OnceResponse once;
    private final Visits visits;
    private final Templates templates;

    @Inject
    public DiscardPages(AssociationSystem system, OnceResponse once, Visits visits, Templates templates) {
        this.procedures = system.procedures();
        this.once = once;
        this.visits = visits;
        this.templates = templates;
    }

    @GET
    public Response ask(@PathParam("draft") String id, @Context HttpServletRequest http) {
        return draft(id, http)
                .map(draft -> JoinResponses.shown(
                        200, draw(draft, Form.blank(visits.of(http).texts()), http)))
                .orElseGet(() -> OwnDraft.gone(id, procedures.procedureQueries(), http));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response discard(
            @PathParam("draft") String id, MultivaluedMap<String, String> fields, @Context HttpServletRequest http) {
        return once.form(
                http,
                CurrentCaller.of(http).caller(),
                fields,
                () -> draft(id, http)
                        .map(draft -> discarded(draft, FormInput.of(fields), http))
                        .orElseGet(() -> OwnDraft.gone(id, procedures.procedureQueries(), http)));
    }

    private Response discarded(Draft shown, FormInput input, HttpServletRequest http) {
        Parsed<Version> seen = input.required("version", Versions::field);
        if (!input.isFaulty()) {
            procedures
                    .discardDraft()
                    .discard(
                            new DiscardDraft.Command(shown.id(), Optional.of(seen.get())),
                            CurrentCaller.of(http).caller())
                    .refusals()
                    .ifPresent(input::refused);
        }
        if (input.isFaulty()) {
            return JoinResponses.shown(
                    422, draw(shown, input.form(visits.of(http).texts()), http));
        }
        return Response.seeOther(URI.create(ProcedurePath.OWN + "?done=discarded"))
                .build();
    }

    private Optional<Draft> draft(String id, HttpServletRequest http) {
        return OwnDraft.ifKept(id, procedures.procedureQueries(), http);
    }

    private String draw(Draft draft, Form form, HttpServletRequest http) {
        String path = JoinPages.path(draft) + "/discard";
        Visit visit = visits.at(path, http);
        return templates.draw(
                "procedures/discard",
                Map.of(
                        "page",
                        OwnProcedure.page(visit.texts().get("join.discard.title"), visit)
                                .showing(form),
                        "form",
                        form,
                        "lead",
                        visit.texts().get("join.discard.lead"),
                        "act",
                        visit.texts().get("join.discard"),
                        "back",
                        ProcedurePath.OWN,
                        "action",
                        path,
                        "submission",
                        OnceResponse.newKey(),
                        "version",
                        Long.toString(draft.version().number())));
    }
}
