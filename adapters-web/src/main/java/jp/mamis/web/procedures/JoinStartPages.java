package jp.mamis.web.procedures;

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
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.Draft;
import jp.mamis.application.procedures.ProcedureUseCases;
import jp.mamis.application.procedures.SaveDraft;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** Where a join begins: what it needs and how it goes, and the drafts begun before. */
@Dependent
@Path("/my/procedures/join")
@Produces("text/html;charset=UTF-8")
public class JoinStartPages {

    private final ProcedureUseCases procedures;
    private final OnceResponse once;
    private final Visits visits;
    private final Templates templates;

    @Inject
    public JoinStartPages(AssociationSystem system, OnceResponse once, Visits visits, Templates templates) {
        this.procedures = system.procedures();
        this.once = once;
        this.visits = visits;
        this.templates = templates;
    }

    @GET
    public String show(@Context HttpServletRequest http) {
        Caller caller = CurrentCaller.of(http).caller();
        Visit visit = visits.of(http);
        Texts t = visit.texts();
        Page page = Page.of(visit, t.get("join.title"))
                .below(t.get("procedure.my-page"), "/my")
                .below(t.get("procedure.own"), ProcedurePath.OWN);
        return templates.draw(
                "procedures/start",
                Map.of(
                        "page",
                        page,
                        "drafts",
                        DraftTable.of(procedures.procedureQueries().drafts(caller), visit),
                        "registered",
                        caller.person().isPresent(),
                        "submission",
                        OnceResponse.newKey()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(MultivaluedMap<String, String> fields, @Context HttpServletRequest http) {
        Caller caller = CurrentCaller.of(http).caller();
        return once.form(http, caller, fields, () -> {
            Draft draft = ProcedurePath.granted(
                    procedures.saveDraft().save(new SaveDraft.Command(Optional.empty(), Map.of()), caller));
            return Response.seeOther(URI.create(JoinPages.path(draft, JoinStep.WORKPLACE)))
                    .build();
        });
    }
}
