package jp.mamis.web.jobs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.jobs.Job;
import jp.mamis.application.jobs.JobKind;
import jp.mamis.application.jobs.JobQueries.Shown;
import jp.mamis.application.kernel.Slice;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Visit;
import jp.mamis.web.people.NextPage;

/** Draws the pages of long work. */
final class JobDrawing {

    static final String CANCEL = "cancel";

    private final AssociationSystem system;
    private final Templates templates;

    JobDrawing(AssociationSystem system, Templates templates) {
        this.system = system;
        this.templates = templates;
    }

    String list(Slice<Shown> found, Visit visit) {
        return templates.draw(
                "jobs/list",
                Map.of(
                        "page",
                        Page.of(visit, visit.texts().get("jobs.title")),
                        "jobs",
                        NextPage.on(words(visit).table(found.rows()), found, visit, "jobs.part")));
    }

    /** @param again whether the browser asks again by itself */
    String show(Shown shown, boolean again, Visit visit) {
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
        parameters.put("lead", words.lead(shown));
        parameters.put("resumable", shown.isResumable());
        parameters.put("notices", notices(shown, words));
        parameters.put("again", again);
        parameters.put("result", shown.own() ? result(job) : "");
        return templates.draw("jobs/show", parameters);
    }

    /** What has to be known before it begins or goes on, or why it does not. */
    private static List<Notice> notices(Shown shown, JobWords words) {
        if (shown.own() && shown.overtaken()) {
            return List.of(words.overtaken());
        }
        return shown.isResumable() ? words.endings(shown.job()) : List.of();
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

    /**
     * Asks before an act.
     *
     * @param below    where it is done, below the job's page
     * @param possible whether the caller may do it in the state the job is in
     */
    String ask(Shown shown, String act, String below, boolean possible, Visit visit) {
        JobWords words = words(visit);
        Job job = shown.job();
        Page page =
                page(visit.texts().get("jobs." + act + ".title"), visit).below(words.title(job), JobWords.path(job));
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("page", page);
        parameters.put("act", act);
        parameters.put("possible", possible);
        parameters.put("progress", words.progress(job));
        parameters.put("notices", act.equals(CANCEL) ? List.of() : notices(shown, words));
        parameters.put("action", JobWords.path(job) + below);
        parameters.put("back", JobWords.path(job));
        parameters.put("version", Long.toString(job.version().number()));
        parameters.put("submission", OnceResponse.newKey());
        return templates.draw("jobs/act", parameters);
    }

    private JobWords words(Visit visit) {
        return new JobWords(visit, system.hierarchy().currentHierarchy().get());
    }

    private static Page page(String title, Visit visit) {
        return Page.of(visit, title).below(visit.texts().get("jobs.title"), "/jobs");
    }
}
