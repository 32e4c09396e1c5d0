package jp.mamis.application.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.kernel.Outcome;

/** Works on the jobs that wait (処理の実行): all for the operator and the clockwork, one for whoever ordered it. */
public final class RunJobs {

    /**
     * @param only   the job to work on; empty for all that wait
     * @param atMost after so long it stops between two pieces; the next run goes on
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
                .map(named -> only.isPresent() ? ran(named.get(0), command) : ranAll(command, now));
    }

    private static Outcome<Job> permitted(Optional<Job> job, Caller caller) {
        return caller.isSystem()
                ? job.map(Outcome::accepted).orElseGet(() -> Outcome.refused(JobRefusal.NO_SUCH_JOB))
                : JobHolding.own(job, caller);
    }

    /** A job that goes on behind the time given is not taken anew in the same run. */
    private List<Job> ranAll(Command command, Instant now) {
        List<Job> ran = new ArrayList<>();
        Optional<Job> free = free(now);
        while (free.filter(job -> ran.stream().noneMatch(other -> other.id().equals(job.id())))
                .isPresent()) {
            ran.addAll(ran(free.get(), command));
            free = free(now);
        }
        return ran;
    }

    private Optional<Job> free(Instant now) {
        return foundation.work().inTransaction(() -> jobs.nextFree(now));
    }

    private List<Job> ran(Job job, Command command) {
        JobWork work = Objects.requireNonNull(works.get(job.order().kind()));
        runner.run(job.id(), foundation.ids().next(), work, command.atMost());
        return foundation.work().readOnly(() -> jobs.find(job.id())).stream().toList();
    }
}
