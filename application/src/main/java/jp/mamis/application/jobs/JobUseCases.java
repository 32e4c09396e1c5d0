package jp.mamis.application.jobs;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mamis.application.journal.Foundation;

/** Constructs the use cases and queries of jobs and hands them out. */
public final class JobUseCases {

    private final CancelJob cancelJob;
    private final ResumeJob resumeJob;
    private final RunJobs runJobs;
    private final JobQueries jobQueries;

    /** @param works what each kind does, one for each */
    public JobUseCases(Foundation foundation, Jobs jobs, JobRunner runner, List<JobWork> works) {
        JobHolding holding = new JobHolding(foundation, jobs);
        cancelJob = new CancelJob(foundation, holding);
        resumeJob = new ResumeJob(foundation, jobs, holding);
        runJobs = new RunJobs(
                foundation,
                jobs,
                runner,
                works.stream().collect(Collectors.toUnmodifiableMap(JobWork::kind, Function.identity())));
        jobQueries = new JobQueries(foundation, jobs);
    }

    public CancelJob cancelJob() {
        return cancelJob;
    }

    public ResumeJob resumeJob() {
        return resumeJob;
    }

    public RunJobs runJobs() {
        return runJobs;
    }

    public JobQueries jobQueries() {
        return jobQueries;
    }
}
