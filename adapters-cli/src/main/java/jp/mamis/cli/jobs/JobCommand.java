package jp.mamis.cli.jobs;

import java.util.List;
import jp.mamis.application.institutions.OrderedLoad;
import jp.mamis.application.jobs.Job;
import jp.mamis.application.jobs.JobId;
import jp.mamis.application.jobs.JobQueries.Shown;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Refusal;
import picocli.CommandLine.Command;

/** {@code mamis job …}. */
@Command(
        name = "job",
        description = "Long work that somebody ordered: how far it is, cancelling it, going on.",
        subcommands = {JobList.class, JobShow.class, JobCancel.class, JobResume.class, JobRun.class})
public final class JobCommand {

    static List<Column<Job>> columns(CommandContext context) {
        return List.of(
                Column.of("id", job -> job.id().value().toString()),
                Column.of("kind", job -> job.order().kind()),
                Column.of(
                        "body",
                        job -> context.system()
                                .hierarchy()
                                .currentHierarchy()
                                .get()
                                .find(job.order().body())
                                .map(Association::code)
                                .map(code -> code.text())),
                Column.of(
                        "fileName",
                        job -> OrderedLoad.of(job).map(OrderedLoad::file).filter(name -> !name.isEmpty())),
                Column.of("coverage", job -> OrderedLoad.of(job).map(OrderedLoad::coverage)),
                Column.of("toEnd", job -> OrderedLoad.of(job).map(OrderedLoad::ended)),
                Column.of("state", Job::state),
                Column.of("total", job -> job.progress().total()),
                Column.of("done", job -> job.progress().done()),
                Column.of("refused", job -> job.progress().refused()),
                Column.of("at", job -> job.order().at()),
                Column.of("startedAt", Job::startedAt),
                Column.of("endedAt", Job::endedAt),
                Column.of(
                        "reasons",
                        job -> job.wrong().stream()
                                .map((Refusal reason) -> context.words().of(reason))
                                .toList()),
                Column.of("version", job -> job.version().number()));
    }

    static Shown shown(JobId id, CommandContext context) {
        return context.require(context.system().jobs().jobQueries().show(id, context.callerOrOperator()));
    }
}
