package jp.mamis.cli.boot;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jp.mamis.application.rehearsal.LoadRehearsal;
import jp.mamis.application.rehearsal.LoadRehearsal.Loaded;
import jp.mamis.application.rehearsal.RehearsalUseCases;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import jp.mamis.cli.output.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Loads an invented nation. Loading the same again adds what is missing and nothing else. */
@Command(name = "load", description = "Load an invented nation; the same again adds what is missing.")
final class RehearsalLoad implements Runnable {

    private static final List<Column<Loaded>> COLUMNS =
            List.of(Column.of("loadedMembers", Loaded::doctors), Column.of("loadedProcedures", Loaded::procedures));

    @Option(
            names = "--members",
            paramLabel = "NUMBER",
            defaultValue = "2000",
            description = "How many members (default ${DEFAULT-VALUE}).")
    private int members;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "Which nation: one per installation (default ${DEFAULT-VALUE}).")
    private long seed;

    private final CommandContext context;
    private final Supplier<RehearsalUseCases> rehearsal;

    RehearsalLoad(CommandContext context, Supplier<RehearsalUseCases> rehearsal) {
        this.context = context;
        this.rehearsal = rehearsal;
    }

    @Override
    public void run() {
        Progress progress = context.progress();
        LoadRehearsal.Command command = new LoadRehearsal.Command(members, seed, progress::at);
        Loaded loaded = context.require(rehearsal.get().loadRehearsal().load(command, context.operator()));
        progress.end();
        context.results().one(loaded, COLUMNS);
        context.say(
                loaded.equals(new Loaded(0, 0)) ? "rehearsal.there-already" : "rehearsal.loaded",
                Map.of("members", members, "seed", seed));
    }
}
