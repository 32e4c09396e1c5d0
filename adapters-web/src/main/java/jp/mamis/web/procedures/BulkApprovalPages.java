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
import java.util.List;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.BeginBulkApproval;
import jp.mamis.application.procedures.BoardPaperQueries;
import jp.mamis.application.procedures.BulkApproval.Item;
import jp.mamis.application.procedures.BulkApprovalId;
import jp.mamis.application.procedures.BulkApprovalQueries;
import jp.mamis.application.procedures.BulkPreview;
import jp.mamis.application.procedures.CarryOutBulkApproval;
import jp.mamis.application.procedures.ProcedureUseCases;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Templates;
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
    private final BulkDrawing drawing;

    @Inject
    public BulkApprovalPages(AssociationSystem system, OnceResponse once, Visits visits, Templates templates) {
        this.system = system;
        this.procedures = system.procedures();
        this.once = once;
        this.visits = visits;
        this.drawing = new BulkDrawing(templates);
    }

    /** What was ticked, tried with the board's day once one is given. */
    @GET
    public String preview(@PathParam("code") String code, @Context UriInfo address, @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        FormInput input = FormInput.of(address.getQueryParameters());
        return preview(body, input, input.ticked("tried") ? day(input) : Optional.empty(), visits.of(http), http);
    }

    private static Optional<LocalDate> day(FormInput input) {
        Optional<LocalDate> ahead = input.dateAhead("boardDay", JapaneseDate::parse);
        input.requiredDate("boardDay", JapaneseDate::parse);
        return ahead;
    }

    /** What was ticked, or what waited for the board before that day began, as much of it as is decided at once. */
    private List<Item> chosen(Association body, FormInput input, Optional<LocalDate> day, Caller caller) {
        return day.filter(held -> input.ticked("board"))
                .map(held -> RefusedRequest.unlessGranted(procedures
                                .boardPaperQueries()
                                .papers(body.id(), held, BoardPaperQueries.Medium.SCREEN, caller))
                        .waitingBefore()
                        .stream()
                        .limit(BeginBulkApproval.MOST)
                        .map(entry -> new Item(entry.row().id(), entry.row().version()))
                        .toList())
                .orElseGet(() -> Ticked.read(input.texts(Ticked.FIELD)));
    }

    private String preview(
            Association body, FormInput input, Optional<LocalDate> day, Visit visit, HttpServletRequest http) {
        Caller caller = CurrentCaller.of(http).caller();
        BulkPreview preview = RefusedRequest.unlessGranted(
                procedures.bulkApprovalQueries().preview(body.id(), chosen(body, input, day, caller), day, caller));
        return drawing.preview(body, preview, input, day, visit);
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
                        id -> Response.seeOther(URI.create(BulkDrawing.path(body) + "/" + id.value()))
                                .build(),
                        reasons -> faulty(body, input.refused(reasons), day, http));
    }

    private Response faulty(Association body, FormInput input, Optional<LocalDate> day, HttpServletRequest http) {
        return Response.status(UNPROCESSABLE)
                .entity(preview(body, input, day, visits.at(BulkDrawing.tried(body, input), http), http))
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
        boolean own = caller.account().equals(Optional.of(shown.approval().by()));
        return drawing.result(body, shown, own, visits.of(http));
    }

    /** Goes on with what was left when it was broken off; needs no key, since each line is settled once. */
    @POST
    @Path("{approval}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response goOn(
            @PathParam("code") String code, @PathParam("approval") String approval, @Context HttpServletRequest http) {
        Association body = Addresses.body(code, system);
        Caller caller = CurrentCaller.of(http).caller();
        RefusedRequest.unlessGranted(procedures
                .carryOutBulkApproval()
                .goOn(
                        new CarryOutBulkApproval.Command(approval(approval), body.id()),
                        system.jobs().resumeJob(),
                        caller));
        return Response.seeOther(URI.create(BulkDrawing.path(body) + "/" + approval))
                .build();
    }

    private Response carriedOut(Association body, BulkApprovalId id, Caller caller, Response answer) {
        RefusedRequest.unlessGranted(
                procedures.carryOutBulkApproval().carryOut(new CarryOutBulkApproval.Command(id, body.id()), caller));
        return answer;
    }

    private static BulkApprovalId approval(String path) {
        return new BulkApprovalId(Addresses.id(path.substring(path.lastIndexOf('/') + 1)));
    }
}
