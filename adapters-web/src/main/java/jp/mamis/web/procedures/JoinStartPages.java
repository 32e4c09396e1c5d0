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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.Draft;
import jp.mamis.application.procedures.ProcedureIndex;
import jp.mamis.application.procedures.ProcedureQueries;
import jp.mamis.application.procedures.ProcedureUseCases;
import jp.mamis.application.procedures.SaveDraft;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.people.PapersAtOffices;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** Where a join begins: what it needs and how it goes, and the drafts begun before. */
@Dependent
@Path("/my/procedures/join")
@Produces("text/html;charset=UTF-8")
public class JoinStartPages {

    private final AssociationSystem system;
    private final ProcedureUseCases procedures;
    private final OnceResponse once;
    private final Visits visits;
    private final Templates templates;

    @Inject
    public JoinStartPages(AssociationSystem system, OnceResponse once, Visits visits, Templates templates) {
        this.system = system;
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
        ProcedureQueries.Own own = procedures.procedureQueries().all(caller);
        Hierarchy bodies = system.hierarchy().currentHierarchy().get();
        Page page = Page.of(visit, t.get("join.title"))
                .below(t.get("procedure.my-page"), "/my")
                .below(t.get("procedure.own"), ProcedurePath.OWN);
        return templates.draw(
                "procedures/start",
                Map.of(
                        "page",
                        PapersAtOffices.told(own.papers(), () -> bodies, t)
                                .map(underWay(page, own.filed())::saying)
                                .orElseGet(() -> underWay(page, own.filed())),
                        "drafts",
                        DraftTable.of(own.drafts(), procedures.draftLife(), bodies, visit),
                        "registered",
                        caller.person().isPresent(),
                        "submission",
                        OnceResponse.newKey()));
    }

    /** Names what is still to be decided or answered: a second filing for the same place or body would be refused. */
    private static Page underWay(Page page, List<ProcedureIndex.OwnRow> filed) {
        Texts t = page.texts();
        Link[] open = filed.stream()
                .filter(row -> row.state() == Procedure.State.SUBMITTED || row.state() == Procedure.State.SENT_BACK)
                .map(row -> new Link(
                        t.get("join.start.open-at", Map.of("reference", row.reference(), "workplace", row.workplace())),
                        ProcedurePath.own(row.id())))
                .toArray(Link[]::new);
        return open.length == 0
                ? page
                : page.saying(Notice.information(t.get("join.start.open"), t.get("join.start.open.more"))
                        .leadingTo(open));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(MultivaluedMap<String, String> fields, @Context HttpServletRequest http) {
        Caller caller = CurrentCaller.of(http).caller();
        return once.form(http, caller, fields, () -> {
            Draft draft = RefusedRequest.unlessGranted(
                    procedures.saveDraft().save(new SaveDraft.Command(Optional.empty(), Map.of()), caller));
            return Response.seeOther(URI.create(JoinPages.path(draft, JoinStep.WORKPLACE)))
                    .build();
        });
    }
}
