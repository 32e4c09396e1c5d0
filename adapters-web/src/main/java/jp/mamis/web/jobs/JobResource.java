package jp.mamis.web.jobs;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Supplier;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.jobs.CancelJob;
import jp.mamis.application.jobs.Job;
import jp.mamis.application.jobs.JobId;
import jp.mamis.application.jobs.JobQueries.Shown;
import jp.mamis.application.jobs.JobUseCases;
import jp.mamis.application.jobs.ResumeJob;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import jp.mamis.web.input.Addresses;
import jp.mamis.web.input.Listing;
import jp.mamis.web.input.PageQuery;
import jp.mamis.web.input.Versions;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.page.Texts;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.problem.RequestLanguage;
import jp.mamis.web.security.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** Long work that somebody ordered, for programs. */
@Dependent
@Path("/api/v1/jobs")
@Produces(MediaType.APPLICATION_JSON)
public class JobResource {

    /** What the key of a submission stands for, beside the version. */
    record Sent(UUID job) {}

    private final AssociationSystem system;
    private final JobUseCases jobs;
    private final OnceResponse once;

    @Inject
    public JobResource(AssociationSystem system, OnceResponse once) {
        this.system = system;
        this.jobs = system.jobs();
        this.once = once;
    }

    @GET
    @Described("List the jobs one has ordered, the last first; for who keeps the system all")
    public Listing<JobJson> list(@BeanParam PageQuery query, @Context HttpServletRequest http) {
        Hierarchy bodies = bodies();
        Texts t = texts(http);
        return Listing.of(RefusedRequest.unlessGranted(jobs.jobQueries().list(query.page(), caller(http)))
                .map(shown -> JobJson.of(shown, bodies, t)));
    }

    @GET
    @Path("/{job}")
    @Described(value = "Show a job and how far it is", answers = JobJson.class)
    public Response show(@PathParam("job") String id, @Context HttpServletRequest http) {
        return answer(shown(id, http), http);
    }

    /** Takes effect before the next piece; what is done stays. */
    @POST
    @Path("/{job}/cancellation")
    @Described(value = "Cancel a job", answers = JobJson.class, once = true)
    public Response cancel(
            @PathParam("job") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context HttpServletRequest http) {
        Version seen = Versions.required(ifMatch);
        return done(id, http, () -> jobs.cancelJob().cancel(new CancelJob.Command(job(id), seen), caller(http)));
    }

    @POST
    @Path("/{job}/resumption")
    @Described(
            value = "Begin a prepared job, or go on with one that was cancelled or failed",
            answers = JobJson.class,
            once = true)
    public Response resume(
            @PathParam("job") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context HttpServletRequest http) {
        Version seen = Versions.required(ifMatch);
        return done(id, http, () -> jobs.resumeJob().resume(new ResumeJob.Command(job(id), seen), caller(http)));
    }

    private Response done(String id, HttpServletRequest http, Supplier<Outcome<Job>> act) {
        return once.api(http, caller(http), new Sent(job(id).value()), () -> {
            RefusedRequest.unlessGranted(act.get());
            return answer(shown(id, http), http);
        });
    }

    private Response answer(Shown shown, HttpServletRequest http) {
        return Response.ok(JobJson.of(shown, bodies(), texts(http)))
                .tag(Versions.tag(shown.job().version()))
                .build();
    }

    private Shown shown(String id, HttpServletRequest http) {
        return RefusedRequest.unlessGranted(jobs.jobQueries().show(job(id), caller(http)));
    }

    private Hierarchy bodies() {
        return system.hierarchy().currentHierarchy().get();
    }

    private static JobId job(String id) {
        return new JobId(Addresses.id(id));
    }

    private static Texts texts(HttpServletRequest http) {
        return Texts.in(RequestLanguage.of(http));
    }

    private static Caller caller(HttpServletRequest http) {
        return CurrentCaller.of(http).required().caller();
    }
}
