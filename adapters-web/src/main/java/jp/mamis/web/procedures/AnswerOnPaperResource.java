package jp.mamis.web.procedures;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.AnswerOnPaper;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.procedures.PaperCode;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.input.Versions;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** Answers on paper to what was sent back, for programs of the office that had entered it. */
@Dependent
@Path("/api/v1/associations/{code}/procedures/{id}/paper-answer")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AnswerOnPaperResource {

    /** @param filledOn the day on the paper */
    public record AnswerJson(String filledOn) {}

    private final AssociationSystem system;
    private final OnceResponse once;

    @Inject
    public AnswerOnPaperResource(AssociationSystem system, OnceResponse once) {
        this.system = system;
        this.once = once;
    }

    /** Gives the answer on paper a code, under which it is entered. */
    @POST
    @Described(
            value = "Take up on paper the answer to what was sent back",
            takes = AnswerJson.class,
            answers = PaperBeginResource.CodeJson.class,
            status = 201,
            once = true)
    public Response answer(
            @PathParam("code") String code,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context HttpServletRequest http,
            InputStream sent) {
        Version seen = Versions.required(ifMatch);
        AnswerJson answer = JsonRequests.read(sent, AnswerJson.class);
        Parsing input = new Parsing();
        Parsed<LocalDate> day = input.required("filledOn", answer.filledOn(), JapaneseDate::parse);
        LocalDate filledOn = input.complete(day::get);
        Association body = Addresses.body(code, system);
        Caller caller = CurrentCaller.of(http).caller();
        return once.api(http, caller, answer, () -> {
            PaperCode begun = RefusedRequest.unlessGranted(system.procedures()
                    .paper()
                    .answerOnPaper()
                    .begin(
                            new AnswerOnPaper.Command(
                                    new ProcedureId(Addresses.id(id)), body.id(), filledOn, Map.of(), seen),
                            caller));
            return Response.created(URI.create("/api/v1/associations/" + body.code() + "/papers/" + begun.text()))
                    .entity(new PaperBeginResource.CodeJson(begun.text()))
                    .build();
        });
    }
}
