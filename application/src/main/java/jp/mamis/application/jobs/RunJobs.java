package jp.mamis.application.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.kernel.Outcome;

/** Works on the jobs that wait (処理の実行): all for the operator and the clockwork, one for whoever ordered it. */
public final class RunJobs {

    /**
     * @param only   the job to work on; empty for all that wait
     * @param atMost after so long, for all of them together, it stops between two pieces; the next run goes on
     */
    public record Command(Optional<JobId> only, Duration atMost) {}

    private static final UUID ALL = new UUID(0, 0);

    private final Foundation foundation;
    private final Jobs jobs;
    private final JobRunner runner;
    private final Map<JobKind, JobWork> works;

    RunJobs(Foundation foundation, Jobs jobs, JobRunner runner, Map<JobKind, JobWork> works) {
        this.foundation = foundation;
        this.jobs = jobs;
        this.runner = runner;
        this.works = works;
    }

    /** Answers with the jobs it worked on, as they stand now. */
    public Outcome<List<Job>> run(Command command, Caller caller) {
        Instant now = foundation.time().now();
        Optional<JobId> only = command.only();
        Outcome<List<Job>> permitted = foundation
                .work()
                .readOnly(() -> only.map(id -> permitted(jobs.find(id), caller).map(List::of))
                        .orElseGet(() -> caller.isSystem()
                                ? Outcome.accepted(List.of())
                                : Outcome.refused(JobRefusal.NOT_ALLOWED)));
        UUID subject = only.map(JobId::value).orElse(ALL);
        return foundation
                .answered(permitted, subject, caller)
                .map(named -> only.isPresent()
                        ? ran(named.get(0), command.atMost()).toList()
                        : ranAll(command.atMost(), now));
    }

    private static Outcome<Job> permitted(Optional<Job> job, Caller caller) {
        return caller.isSystem()
                ? job.map(Outcome::accepted).orElseGet(() -> Outcome.refused(JobRefusal.NO_SUCH_JOB))
                : JobHolding.own(job, caller);
    }

    /** The time is shared out evenly, so that a long job keeps no other waiting. */
    private List<Job> ranAll(Duration atMost, Instant now) {
        List<Job> free = foundation
                .work()
                .readOnly(() -> jobs.free(now).stream()
                        .flatMap(id -> jobs.find(id).stream())
                        .toList());
        return free.stream()
                .flatMap(job -> ran(job, atMost.dividedBy(free.size())))
                .toList();
    }

    private Stream<Job> ran(Job job, Duration atMost) {
        JobWork work = Objects.requireNonNull(works.get(job.order().kind()));
        runner.run(job.id(), foundation.ids().next(), work, atMost);
        return foundation.work().readOnly(() -> jobs.find(job.id())).stream();
    }
}
