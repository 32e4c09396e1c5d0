package jp.mamis.cli.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jp.mamis.cli.boot.SoftHsmToken;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the comparisons one after the other and prints each as it is done. */
@Command(name = "bench", mixinStandardHelpOptions = true, description = "Measure us beside what bare JDBC takes.")
public final class Bench implements Runnable {

    private static final double MOST_MEGABYTES = 600;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FOLDER",
            description = "The data folder of a loaded nation.")
    private Path data = Path.of("data");

    @Option(names = "--only", split = ",", paramLabel = "ID", description = "Only these comparisons, such as B4,B8.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--rounds",
            defaultValue = "5",
            paramLabel = "NUMBER",
            description = "How often each side has its turn.")
    private int rounds;

    @Option(names = "--json", description = "A line of JSON for each comparison.")
    private boolean json;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public void run() {
        Report report = new Report(new PrintStream(System.out, true, StandardCharsets.UTF_8), json);
        report.begin();
        onNation(report, "B4", nation -> new StatisticsDuels(nation).all());
        onNation(report, "B11", nation -> new ListDuels(nation).all());
        if (wanted("B3")) {
            try (Portal portal = Portal.on(data);
                    Nation nation = Nation.in(data)) {
                SearchDuel search = new SearchDuel(nation, portal);
                search.all().forEach(duel -> report.tell(duel.fought(rounds)));
                report.note("B3", "1 of 100 by 50 of 100, prefecture", search.slowestByMiddle(), "x", 10);
                report.note("B13", "memory under load", portal.megabytes(), "MB", MOST_MEGABYTES);
            }
        }
        if (wanted("B5")) {
            try (Portal portal = Portal.on(data);
                    Nation nation = Nation.in(data)) {
                new PageDuels(nation, portal, data).all().forEach(duel -> report.tell(duel.fought(rounds)));
            }
        }
        if (wanted("B13")) {
            report.tell(new StartDuel(data).duel().fought(rounds));
        }
        if (wanted("B8")) {
            try (ApprovalDuel approvals = new ApprovalDuel(data.resolveSibling("bench-approvals"))) {
                report.tell(approvals.duel().fought(rounds));
            }
        }
        if (!SoftHsmToken.isThere()) {
            report.leftOut("P", "SoftHSM is not installed (Debian: softhsm2)");
            return;
        }
        if (wanted("P") || wanted("P4")) {
            answers(report);
        }
        if (wanted("P") || wanted("P2")) {
            authority(report);
        }
    }

    private void answers(Report report) {
        try (AnswerDuels answers = new AnswerDuels(data.resolveSibling("bench-answers"))) {
            report.tell(answers.crowded().fought(rounds));
            report.note("P5", "99 of 100 answers on one connection", answers.almostAll(), "ms", 5);
        }
    }

    private void authority(Report report) {
        try (AuthorityDuels authority = new AuthorityDuels(data.resolveSibling("bench-authority"), rounds)) {
            report.tell(authority.reissuing().fought(rounds));
            if (wanted("P")) {
                authority.ofSigning().forEach(duel -> report.tell(duel.fought(rounds)));
                report.tell(authority.listing().fought(rounds));
                report.note("P7", "from a revocation to list and answer", authority.secondsUntilKnown(), "s", 60);
            }
        }
    }

    private void onNation(Report report, String id, Function<Nation, List<Duel>> duels) {
        if (wanted(id)) {
            try (Nation nation = Nation.in(data)) {
                duels.apply(nation).forEach(duel -> report.tell(duel.fought(rounds)));
            }
        }
    }

    private boolean wanted(String id) {
        return only.isEmpty() || only.contains(id);
    }
}
