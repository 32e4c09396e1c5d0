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
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.BeginBulkApproval;
import jp.mamis.application.procedures.BulkApproval.Item;
import jp.mamis.application.procedures.BulkApprovalId;
import jp.mamis.application.procedures.BulkApprovalQueries;
import jp.mamis.application.procedures.BulkPreview;
import jp.mamis.application.procedures.CarryOutBulkApproval;
import jp.mamis.application.procedures.ProcedureUseCases;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** Several procedures approved for one day of the board: what it would do, and what has become of each. */
@Dependent
@Path("/office/{code}/procedures/approvals")
@Produces("text/html;charset=UTF-8")
public class BulkApprovalPages {

    private static final int UNPROCESSABLE = 422;

    private final AssociationSystem system;
    private final ProcedureUseCases procedures;
    private final OnceResponse once;
    private final Visits visits;
    private final Templates templates;

    @Inject
    public BulkApprovalPages(AssociationSystem system, OnceResponse once, Visits visits, Templates templates) {
        this.system = system;
        this.procedures = system.procedures();
        this.once = once;
        this.visits = visits;
        this.templates = templates;
    }

    /** What was ticked, tried with the board's day once one is given. */
    @GET
    public String preview(@PathParam("code") String code, @Context UriInfo address, @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        FormInput input = FormInput.of(address.getQueryParameters());
        return preview(body, input, input.ticked("tried") ? day(input) : Optional.empty(), http);
    }

    private static Optional<LocalDate> day(FormInput input) {
        Optional<LocalDate> ahead = input.dateAhead("boardDay", JapaneseDate::parse);
        input.requiredDate("boardDay", JapaneseDate::parse);
        return ahead;
    }

    private String preview(Association body, FormInput input, Optional<LocalDate> day, HttpServletRequest http) {
        Caller caller = CurrentCaller.of(http).caller();
        List<Item> items = Ticked.read(input.texts(Ticked.FIELD));
        BulkPreview preview =
                RefusedRequest.unlessGranted(procedures.bulkApprovalQueries().preview(body.id(), items, day, caller));
        Visit visit = visits.at(path(body), http);
        Texts t = visit.texts();
        List<String> approvable = preview.lines().stream()
                .filter(line -> line.outcome().accepted().isPresent())
                .map(line -> Ticked.of(line.item()))
                .toList();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("page", page(body, t.get("office.bulk.title"), visit).showing(input.form(t)));
        parameters.put("form", input.form(t));
        parameters.put("rows", items.stream().map(Ticked::of).toList());
        parameters.put("table", new BulkWords(visit, list(body)).preview(preview));
        parameters.put("action", path(body));
        parameters.put("list", list(body));
        parameters.put("approvable", day.isPresent() ? approvable : List.of());
        parameters.put("left", items.size() - approvable.size());
        parameters.put("boardDay", day.map(LocalDate::toString).orElse(""));
        parameters.put("spoken", day.map(visit.dates()::day).orElse(""));
        parameters.put("submission", OnceResponse.newKey());
        return templates.draw("procedures/bulk", parameters);
    }

    /** Written down once however often it is sent; a repetition goes on where the first was broken off. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response approve(
            @PathParam("code") String code, MultivaluedMap<String, String> fields, @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        Caller caller = CurrentCaller.of(http).caller();
        FormInput input = FormInput.of(fields);
        Response begun = once.form(http, caller, fields, () -> begun(body, input, caller, http));
        return begun.getStatus() == Response.Status.SEE_OTHER.getStatusCode()
                ? carriedOut(body, approval(begun.getHeaderString("Location")), caller, begun)
                : begun;
    }

    private Response begun(Association body, FormInput input, Caller caller, HttpServletRequest http) {
        Optional<LocalDate> day = day(input);
        if (day.isEmpty()) {
            return faulty(body, input, day, http);
        }
        return procedures
                .beginBulkApproval()
                .begin(
                        new BeginBulkApproval.Command(body.id(), day.get(), Ticked.read(input.texts(Ticked.FIELD))),
                        caller)
                .fold(
                        id -> Response.seeOther(URI.create(path(body) + "/" + id.value()))
                                .build(),
                        reasons -> faulty(body, input.refused(reasons), day, http));
    }

    private Response faulty(Association body, FormInput input, Optional<LocalDate> day, HttpServletRequest http) {
        return Response.status(UNPROCESSABLE)
                .entity(preview(body, input, day, http))
                .type("text/html;charset=UTF-8")
                .build();
    }

    @GET
    @Path("{approval}")
    public String result(
            @PathParam("code") String code, @PathParam("approval") String approval, @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        Caller caller = CurrentCaller.of(http).caller();
        BulkApprovalQueries.Shown shown = RefusedRequest.unlessGranted(
                procedures.bulkApprovalQueries().result(approval(approval), body.id(), caller));
        Visit visit = visits.of(http);
        BulkWords words = new BulkWords(visit, list(body));
        boolean own = caller.account().equals(Optional.of(shown.approval().by()));
        return templates.draw(
                "procedures/bulkResult",
                Map.of(
                        "page",
                        page(body, visit.texts().get("office.bulk.done.title"), visit),
                        "lead",
                        words.summary(shown.approval()),
                        "table",
                        words.result(shown),
                        "list",
                        list(body),
                        "action",
                        path(body) + "/" + approval,
                        "letters",
                        shown.approval().lines().stream()
                                        .flatMap(line -> line.result().stream())
                                        .anyMatch(result -> result.state()
                                                .filter(state -> state != OfficeState.IN_REVIEW)
                                                .isPresent())
                                ? path(body) + "/" + approval + "/letters.pdf"
                                : "",
                        "resumable",
                        own && !shown.approval().open().isEmpty()));
    }

    /** Goes on with what was left when it was broken off; needs no key, since each line is settled once. */
    @POST
    @Path("{approval}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response goOn(
            @PathParam("code") String code, @PathParam("approval") String approval, @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        Caller caller = CurrentCaller.of(http).caller();
        return carriedOut(
                body,
                approval(approval),
                caller,
                Response.seeOther(URI.create(path(body) + "/" + approval)).build());
    }

    private Response carriedOut(Association body, BulkApprovalId id, Caller caller, Response answer) {
        RefusedRequest.unlessGranted(
                procedures.carryOutBulkApproval().carryOut(new CarryOutBulkApproval.Command(id, body.id()), caller));
        return answer;
    }

    private static BulkApprovalId approval(String path) {
        return new BulkApprovalId(Addresses.id(path.substring(path.lastIndexOf('/') + 1)));
    }

    private static Page page(Association body, String title, Visit visit) {
        return Page.of(visit, title)
                .below(new BodyNames(visit.texts()).of(body), ProcedurePath.office(body))
                .below(visit.texts().get("office.queue.title"), list(body));
    }

    private static String list(Association body) {
        return ProcedurePath.office(body) + "/procedures";
    }

    static String path(Association body) {
        return list(body) + "/approvals";
    }
}
