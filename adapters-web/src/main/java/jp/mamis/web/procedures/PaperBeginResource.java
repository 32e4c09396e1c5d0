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
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.BeginPaper;
import jp.mamis.application.procedures.PaperPreview;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.procedures.PaperCode;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.JsonRequests;
import jp.mamis.web.input.Parsed;
import jp.mamis.web.input.Parsing;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.people.RegistrationInput;
import jp.mamis.web.people.RegistrationJson;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/** Applications that were filled in by hand and bear no code, for programs of the office they were handed in at. */
@Dependent
@Path("/api/v1/associations/{code}/papers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PaperBeginResource {

    /**
     * What the paper says of who signed it.
     *
     * @param registration of somebody known already, what is registered stays as it is
     * @param singleName   that the name has no given one; absent: it has
     * @param another      that the licence shows another doctor than the one known with this reading, birth date and sex; absent:
     *     nothing is said of it
     * @param filledOn     the day on the paper
     */
    public record BegunJson(
            RegistrationJson registration, Optional<Boolean> singleName, Optional<Boolean> another, String filledOn) {}

    /** @param code under which the paper is entered */
    public record CodeJson(String code) {}

    private final AssociationSystem system;
    private final OnceResponse once;

    @Inject
    public PaperBeginResource(AssociationSystem system, OnceResponse once) {
        this.system = system;
        this.once = once;
    }

    /** What the office has begun and not filed, and what it has to answer. */
    @GET
    @Described(value = "List unfinished entries and what has to be answered on paper", answers = PaperWorkJson.class)
    public PaperWorkJson unfinished(@PathParam("code") String code, @Context HttpServletRequest http) {
        return PaperWorkJson.of(
                RefusedRequest.unlessGranted(system.procedures()
                        .paper()
                        .officePaperWork()
                        .at(
                                Addresses.body(code, system).id(),
                                CurrentCaller.of(http).caller())),
                system.procedures().draftLife());
    }

    /** Finds the doctor by register number and birth date, or makes him or her known. */
    @POST
    @Described(
            value = "Take up an application filled in by hand",
            takes = BegunJson.class,
            answers = CodeJson.class,
            status = 201,
            once = true)
    public Response begin(@PathParam("code") String code, @Context HttpServletRequest http, InputStream sent) {
        BegunJson paper = JsonRequests.read(sent, BegunJson.class);
        Association body = Addresses.body(code, system);
        Caller caller = CurrentCaller.of(http).caller();
        return once.api(http, caller, paper, () -> {
            PaperCode begun = RefusedRequest.unlessGranted(
                    system.procedures().paper().beginPaper().begin(read(paper, body), caller));
            return Response.created(URI.create("/api/v1/associations/" + body.code() + "/papers/" + begun.text()))
                    .entity(new CodeJson(begun.text()))
                    .build();
        });
    }

    private BeginPaper.Command read(BegunJson paper, Association body) {
        FormInput input = FormInput.of(paper.registration().fields());
        boolean singleName = paper.singleName().orElse(false);
        PaperPreview preview = system.procedures().paper().paperPreview();
        Parsed<RegisteredData> data = new RegistrationInput(input, system)
                .judgedBy(known -> preview.judge(Optional.empty(), known.name(), known.kana(), singleName))
                .read();
        Parsing own = new Parsing();
        own.include(input.parsing());
        Parsed<LocalDate> filledOn = own.required("filledOn", paper.filledOn(), JapaneseDate::parse);
        if (own.isFaulty()) {
            own.judged(() -> preview.judge(
                    filledOn.known(),
                    data.known().map(RegisteredData::name),
                    data.known().map(RegisteredData::kana),
                    singleName));
        }
        return own.complete(() -> new BeginPaper.Command(
                body.id(), data.get(), singleName, paper.another().orElse(false), filledOn.get()));
    }
}
