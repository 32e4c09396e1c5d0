package jp.mamis.web.jobs;

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
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.jobs.CancelJob;
import jp.mamis.application.jobs.Job;
import jp.mamis.application.jobs.JobId;
import jp.mamis.application.jobs.JobQueries.Shown;
import jp.mamis.application.jobs.JobState;
import jp.mamis.application.jobs.JobUseCases;
import jp.mamis.application.jobs.ResumeJob;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Slice;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.FormInput;
import jp.mamis.web.input.PageQuery;
import jp.mamis.web.input.Versions;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Visit;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;
import jp.mamis.web.security.Visits;

/** Long work that somebody ordered: how far it is; stopping it, and going on. */
@Dependent
@Path("/jobs")
@Produces("text/html;charset=UTF-8")
public class JobPages {

    /** The browser asks again by itself where that was wished for. */
    private static final String REFRESH = "Refresh";

    private static final int EVERY_SECONDS = 10;

    private final JobUseCases jobs;
    private final OnceResponse once;
    private final Visits visits;
    private final JobDrawing drawing;

    @Inject
    public JobPages(AssociationSystem system, OnceResponse once, Visits visits, Templates templates) {
        this.jobs = system.jobs();
        this.once = once;
        this.visits = visits;
        this.drawing = new JobDrawing(system, templates);
    }

    @GET
    public String list(@QueryParam("after") @DefaultValue("") String after, @Context HttpServletRequest http) {
        Slice<Shown> found = RefusedRequest.unlessGranted(
                jobs.jobQueries().list(PageQuery.of(after, "").page(), caller(http)));
        return drawing.list(found, visits.of(http));
    }

    /** @param auto {@code yes} where the page is to be asked for again by itself as long as the job is under way */
    @GET
    @Path("/{job}")
    public Response show(
            @PathParam("job") String id,
            @QueryParam("auto") @DefaultValue("") String auto,
            @Context HttpServletRequest http) {
        Shown shown = shown(id, http);
        Visit visit = visit(shown, http);
        boolean again = auto.equals("yes") && shown.job().state().isUnderWay();
        Response.ResponseBuilder answer = Response.ok(drawing.show(shown, again, visit));
        return (again ? answer.header(REFRESH, EVERY_SECONDS) : answer).build();
    }

    /** Asks before it is stopped. */
    @GET
    @Path("/{job}/cancellation")
    public String cancellation(@PathParam("job") String id, @Context HttpServletRequest http) {
        Shown shown = shown(id, http);
        return drawing.ask(
                shown,
                JobDrawing.CANCEL,
                "/cancellation",
                shown.own() && shown.job().state().isCancellable(),
                visit(shown, http));
    }

    @POST
    @Path("/{job}/cancellation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response cancel(
            @PathParam("job") String id, MultivaluedMap<String, String> fields, @Context HttpServletRequest http) {
        return once.form(
                http,
                caller(http),
                fields,
                () -> led(jobs.cancelJob().cancel(new CancelJob.Command(job(id), seen(fields)), caller(http))));
    }

    /** Asks before it begins or goes on. */
    @GET
    @Path("/{job}/resumption")
    public String resumption(@PathParam("job") String id, @Context HttpServletRequest http) {
        Shown shown = shown(id, http);
        String act = shown.job().state() == JobState.PREPARED ? "begin" : "resume";
        return drawing.ask(shown, act, "/resumption", shown.isResumable(), visit(shown, http));
    }

    @POST
    @Path("/{job}/resumption")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response resume(
            @PathParam("job") String id, MultivaluedMap<String, String> fields, @Context HttpServletRequest http) {
        return once.form(
                http,
                caller(http),
                fields,
                () -> led(jobs.resumeJob().resume(new ResumeJob.Command(job(id), seen(fields)), caller(http))));
    }

    private Visit visit(Shown shown, HttpServletRequest http) {
        return visits.about(shown.job().order().body(), http);
    }

    private static Response led(Outcome<Job> done) {
        return Response.seeOther(URI.create(JobWords.path(RefusedRequest.unlessGranted(done))))
                .build();
    }

    private static Version seen(MultivaluedMap<String, String> fields) {
        return Versions.field(FormInput.of(fields).text("version"));
    }

    private Shown shown(String id, HttpServletRequest http) {
        return RefusedRequest.unlessGranted(jobs.jobQueries().show(job(id), caller(http)));
    }

    private static JobId job(String id) {
        return new JobId(Addresses.id(id));
    }

    private static Caller caller(HttpServletRequest http) {
        return CurrentCaller.of(http).required().caller();
    }
}
