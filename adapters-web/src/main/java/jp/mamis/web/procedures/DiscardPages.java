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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.procedures.DiscardDraft;
import jp.mamis.application.procedures.Draft;
import jp.mamis.application.procedures.DraftId;
import jp.mamis.application.procedures.ProcedureUseCases;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** Throwing a draft away, once asked whether it is meant. */
@Dependent
@Path("/my/procedures/join/{draft}/discard")
@Produces("text/html;charset=UTF-8")
public class DiscardPages {

    private final ProcedureUseCases procedures;
    private final Visits visits;
    private final Templates templates;

    @Inject
    public DiscardPages(AssociationSystem system, Visits visits, Templates templates) {
        this.procedures = system.procedures();
        this.visits = visits;
        this.templates = templates;
    }

    @GET
    public String ask(@PathParam("draft") String id, @Context HttpServletRequest http) {
        Draft draft = RefusedRequest.unlessGranted(procedures
                .procedureQueries()
                .draft(new DraftId(Addresses.id(id)), CurrentCaller.of(http).caller()));
        String path = JoinPages.path(draft) + "/discard";
        Visit visit = visits.at(path, http);
        return templates.draw(
                "procedures/discard",
                Map.of("page", OwnProcedure.page(visit.texts().get("join.discard.title"), visit), "action", path));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response discard(@PathParam("draft") String id, @Context HttpServletRequest http) {
        RefusedRequest.unlessGranted(procedures
                .discardDraft()
                .discard(
                        new DiscardDraft.Command(new DraftId(Addresses.id(id))),
                        CurrentCaller.of(http).caller()));
        return Response.seeOther(URI.create(ProcedurePath.OWN + "?done=discarded"))
                .build();
    }
}
