package jp.mamis.web.procedures;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.Draft;
import jp.mamis.application.procedures.DraftId;
import jp.mamis.application.procedures.Paper;
import jp.mamis.application.procedures.PrintDraft;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.settings.RouteRules;
import jp.mamis.web.documents.PaperDocument;
import jp.mamis.web.documents.Sheet;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** A draft as a paper to be signed and handed in, with the code under which the office finds it. */
@Dependent
@Path("/my/procedures/join/{draft}/paper.pdf")
public class PaperPages {

    private static final int TERM = 3;
    private static final int TEXT = 9;

    private final AssociationSystem system;
    private final JoinAnswers answers;
    private final Visits visits;

    @Inject
    public PaperPages(AssociationSystem system, Visits visits) {
        this.system = system;
        this.answers = new JoinAnswers(system.procedures().joinPreview());
        this.visits = visits;
    }

    /** What is not complete leads to where something is missing. */
    @GET
    public Response print(@PathParam("draft") String id, @Context HttpServletRequest http) {
        Caller caller = CurrentCaller.of(http).caller();
        DraftId named = new DraftId(Addresses.id(id));
        Draft draft = RefusedRequest.unlessGranted(
                system.procedures().procedureQueries().draft(named, caller));
        FormInput input = JoinAnswers.inputOf(draft.answers());
        Parsed<JoinRequest> request = answers.request(input, caller);
        if (input.isFaulty()) {
            return JoinResponses.to(draft, answers.firstOpen(draft.answers(), caller));
        }
        Paper paper = RefusedRequest.unlessGranted(
                system.procedures().paper().printDraft().print(new PrintDraft.Command(named), caller));
        return Response.ok(pdf(paper, request.get(), visits.of(http)), "application/pdf")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"application-"
                                + paper.form().code().text() + ".pdf\"")
                .build();
    }

    /** Who wants a seal, as far as anybody does. */
    private Optional<List<String>> sealed(JoinRequest request, Hierarchy bodies, Texts t) {
        List<Association> route = request.targets().stream()
                .map(target -> bodies.require(target.body()))
                .toList();
        RouteRules rules = system.procedures().joinPreview().rules(route);
        String names = route.stream()
                .filter(body -> rules.of(body.id()).notice().sealed())
                .map(body -> body.name().text())
                .collect(Collectors.joining(t.get("join.body.and")));
        return Optional.of(names)
                .filter(some -> !some.isEmpty())
                .map(some -> List.of(t.get("paper.seal"), t.get("paper.seal.text", "bodies", some)));
    }

    private byte[] pdf(Paper paper, JoinRequest request, Visit visit) {
        Texts t = visit.texts();
        Hierarchy bodies = system.hierarchy().currentHierarchy().get();
        String code = paper.form().code().text();
        List<List<String>> rows = new ArrayList<>(new PaperRows(visit, bodies).rows(paper.applicant(), request));
        rows.add(List.of(t.get("paper.agreement"), t.get("paper.agreement.text")));
        rows.add(List.of(t.get("paper.signature"), t.get("paper.signature.space")));
        sealed(request, bodies, t).ifPresent(rows::add);
        Sheet sheet = new Sheet(
                t.get("paper.title"),
                List.of(
                        t.get("paper.code", "code", code),
                        t.get(
                                "paper.to",
                                "body",
                                bodies.require(request.targets().get(0).body())
                                        .name()
                                        .text()),
                        t.get("paper.how")),
                List.of(new Sheet.Heading(t.get("paper.item"), TERM), new Sheet.Heading(t.get("paper.entry"), TEXT)),
                rows);
        return PaperDocument.marked(
                t.get("paper.title"),
                t.language().tag(),
                List.of(sheet),
                missing -> t.get("office.board.shortened", "letters", String.join("、", missing)),
                code);
    }
}
