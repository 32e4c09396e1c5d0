package jp.mamis.cli.institutions;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.mamis.application.institutions.LoadInstitutions.Loaded;
import jp.mamis.application.institutions.PrepareInstitutionLoad;
import jp.mamis.application.jobs.Job;
import jp.mamis.application.jobs.JobRunner;
import jp.mamis.application.jobs.JobState;
import jp.mamis.application.jobs.JobUseCases;
import jp.mamis.application.jobs.ResumeJob;
import jp.mamis.application.jobs.RunJobs;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.CommandFailed;
import jp.mamis.cli.command.ExitCode;

/** A load that a command orders and sees to its end, whoever works on it. */
final class JobOfLoad {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final CommandContext context;
    private final JobUseCases jobs;

    JobOfLoad(CommandContext context) {
        this.context = context;
        this.jobs = context.system().jobs();
    }

    /** @throws CommandFailed when it ends before its time */
    Loaded done(PrepareInstitutionLoad.Command command) {
        Job prepared = context.require(
                        context.system().institutions().prepareInstitutionLoad().prepare(command, context.caller()))
                .job()
                .orElseThrow(() ->
                        new CommandFailed(ExitCode.CONFLICT, context.words().get("institution.changed-meanwhile")));
        Job job = context.require(
                jobs.resumeJob().resume(new ResumeJob.Command(prepared.id(), prepared.version()), context.caller()));
        while (job.state().isUnderWay()) {
            job = context.require(jobs.runJobs()
                            .run(new RunJobs.Command(Optional.of(job.id()), JobRunner.TO_THE_END), context.caller()))
                    .get(0);
            if (job.state().isUnderWay()) {
                context.pause(PAUSE);
            }
        }
        return loaded(job);
    }

    private Loaded loaded(Job job) {
        if (job.state() != JobState.DONE) {
            String why = job.wrong().stream().map(context.words()::of).collect(Collectors.joining(" "));
            throw new CommandFailed(
                    ExitCode.REFUSED,
                    context.words()
                            .get("institution.not-loaded", Map.of("id", job.id().value(), "why", why)));
        }
        return new Loaded(count(job, "added"), count(job, "changed"), count(job, "closed"), count(job, "same"));
    }

    private static int count(Job job, String name) {
        return Integer.parseInt(job.facts().getOrDefault(name, "0"));
    }
}
