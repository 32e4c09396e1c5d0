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
import java.util.HashMap;
import java.util.Map;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.jobs.CancelJob;
import jp.mamis.application.jobs.Job;
import jp.mamis.application.jobs.JobId;
import jp.mamis.application.jobs.JobKind;
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
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Visit;
import jp.mamis.web.people.NextPage;
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

    private final AssociationSystem system;
    private final JobUseCases jobs;
    private final OnceResponse once;
    private final Visits visits;
    private final Templates templates;

    @Inject
    public JobPages(AssociationSystem system, OnceResponse once, Visits visits, Templates templates) {
        this.system = system;
        this.jobs = system.jobs();
        this.once = once;
        this.visits = visits;
        this.templates = templates;
    }

    @GET
    public String list(@QueryParam("after") @DefaultValue("") String after, @Context HttpServletRequest http) {
        Slice<Shown> found = RefusedRequest.unlessGranted(
                jobs.jobQueries().list(PageQuery.of(after, "").page(), caller(http)));
        Visit visit = visits.of(http);
        return templates.draw(
                "jobs/list",
                Map.of(
                        "page",
                        Page.of(visit, visit.texts().get("jobs.title")),
                        "jobs",
                        NextPage.on(words(visit).table(found.rows()), found, visit, "jobs.part")));
    }

    /** @param auto {@code yes} where the page is to be asked for again by itself as long as the job is under way */
    @GET
    @Path("/{job}")
    public Response show(
            @PathParam("job") String id,
            @QueryParam("auto") @DefaultValue("") String auto,
            @Context HttpServletRequest http) {
        Shown shown = shown(id, http);
        Visit visit = visits.of(http);
        boolean again = auto.equals("yes") && shown.job().state().isUnderWay();
        Response.ResponseBuilder answer = Response.ok(draw(shown, again, visit));
        return (again ? answer.header(REFRESH, EVERY_SECONDS) : answer).build();
    }

    private String draw(Shown shown, boolean again, Visit visit) {
        Job job = shown.job();
        JobWords words = words(visit);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("page", page(words.title(job), visit));
        parameters.put("job", job);
        parameters.put("path", JobWords.path(job));
        parameters.put("progress", words.progress(job));
        parameters.put("facts", words.facts(shown));
        parameters.put("wrong", words.wrong(job));
        parameters.put("own", shown.own());
        parameters.put("again", again);
        parameters.put("result", shown.own() ? result(job) : "");
        return templates.draw("jobs/show", parameters);
    }

    /** Where what has become of each is read. */
    private String result(Job job) {
        return job.order().kind() == JobKind.APPROVE_TOGETHER
                ? JobWords.body(job, system.hierarchy().currentHierarchy().get())
                        .map(body -> "/office/" + body.code().text() + "/procedures/approvals/"
                                + job.id().value())
                        .orElse("")
                : "";
    }

    /** Asks before it is stopped. */
    @GET
    @Path("/{job}/cancellation")
    public String cancellation(@PathParam("job") String id, @Context HttpServletRequest http) {
        Shown shown = shown(id, http);
        return asked(shown, "cancel", "/cancellation", shown.job().state().isCancellable(), http);
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
        return asked(shown, act, "/resumption", shown.job().state().isResumable(), http);
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

    private String asked(Shown shown, String act, String below, boolean possible, HttpServletRequest http) {
        Visit visit = visits.of(http);
        JobWords words = words(visit);
        Job job = shown.job();
        Page page =
                page(visit.texts().get("jobs." + act + ".title"), visit).below(words.title(job), JobWords.path(job));
        return templates.draw(
                "jobs/act",
                Map.of(
                        "page",
                        page,
                        "act",
                        act,
                        "possible",
                        possible && shown.own(),
                        "progress",
                        words.progress(job),
                        "action",
                        JobWords.path(job) + below,
                        "back",
                        JobWords.path(job),
                        "version",
                        Long.toString(job.version().number()),
                        "submission",
                        OnceResponse.newKey()));
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

    private JobWords words(Visit visit) {
        return new JobWords(visit, system.hierarchy().currentHierarchy().get());
    }

    private static Page page(String title, Visit visit) {
        return Page.of(visit, title).below(visit.texts().get("jobs.title"), "/jobs");
    }

    private static JobId job(String id) {
        return new JobId(Addresses.id(id));
    }

    private static Caller caller(HttpServletRequest http) {
        return CurrentCaller.of(http).required().caller();
    }
}
