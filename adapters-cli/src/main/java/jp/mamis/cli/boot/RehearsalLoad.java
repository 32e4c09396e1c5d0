package jp.mamis.cli.boot;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.rehearsal.EmptyDemonstration;
import jp.mamis.application.rehearsal.EmptyDemonstration.Contents;
import jp.mamis.application.rehearsal.InventedKind;
import jp.mamis.application.rehearsal.LoadRehearsal;
import jp.mamis.application.rehearsal.LoadRehearsal.Loaded;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import jp.mamis.cli.output.Progress;
import jp.mamis.domain.calendar.JapaneseDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Loads an invented nation. Loading the same again adds what is missing and nothing else. */
@Command(name = "load", description = "Load an invented nation; the same again adds what is missing.")
final class RehearsalLoad implements Runnable {

    /** What was loaded, and how long it took. */
    private record Account(Loaded loaded, long seconds) {}

    private static final List<Column<Account>> COLUMNS = List.of(
            of("loadedMembers", InventedKind.NATIONAL_MEMBER),
            of("loadedUpToPrefecture", InventedKind.UP_TO_PREFECTURE),
            of("loadedLocalOnly", InventedKind.LOCAL_ONLY),
            of("loadedSince", InventedKind.JOINED_SINCE),
            of("loadedPast", InventedKind.PAST_MEMBER),
            of("loadedOthers", InventedKind.NO_MEMBER),
            Column.of("loadedPeople", account -> account.loaded().doctors()),
            Column.of("loadedProcedures", account -> account.loaded().procedures()),
            Column.of("seconds", Account::seconds));

    @Option(
            names = "--members",
            paramLabel = "NUMBER",
            defaultValue = "2000",
            description = "How many members the national body had on 31 March 2024 (default ${DEFAULT-VALUE}).")
    private int members;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "Which nation: one per installation (default ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--today",
            paramLabel = "DATE",
            description = "The day before which procedures were filed (default: today).")
    private String today = "";

    @Option(
            names = "--replace",
            description = "Remove everything that is there first: people, accounts, procedures and the journal.")
    private boolean replace;

    private final CommandContext context;
    private final BootSurroundings surroundings;

    RehearsalLoad(CommandContext context, BootSurroundings surroundings) {
        this.context = context;
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        Optional<LocalDate> day =
                Optional.of(today).filter(typed -> !typed.isBlank()).map(JapaneseDate::parse);
        Progress progress = context.progress();
        LoadRehearsal.Command command = new LoadRehearsal.Command(members, seed, day, progress::at);
        context.require(surroundings.rehearsal().loadRehearsal().judged(command, context.operator()));
        if (replace) {
            replace();
        }
        Loaded loaded = context.require(surroundings.rehearsal().loadRehearsal().load(command, context.operator()));
        progress.end();
        context.results().one(new Account(loaded, progress.seconds()), COLUMNS);
        context.say(
                loaded.isNothing() ? "rehearsal.there-already" : "rehearsal.loaded",
                Map.of("members", members, "seed", seed));
    }

    private void replace() {
        EmptyDemonstration emptying = surroundings.rehearsal().emptyDemonstration(surroundings.demonstration());
        Contents going = context.require(emptying.contents(context.operator()));
        if (going.isNothing()) {
            return;
        }
        context.confirm(
                "rehearsal.replacing",
                Map.of(
                        "people", going.people(),
                        "procedures", going.procedures(),
                        "accounts", going.accounts(),
                        "entries", going.entries()));
        context.require(emptying.empty(context.operator()));
        context.say("rehearsal.emptied", Map.of());
    }

    private static Column<Account> of(String name, InventedKind kind) {
        return Column.of(name, account -> account.loaded().of(kind));
    }
}
