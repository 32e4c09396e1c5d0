package jp.mamis.cli.hierarchy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.mamis.application.hierarchy.AssociationBranch;
import jp.mamis.application.hierarchy.AssociationQueries;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.kernel.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints a body of today and everything below it; in a table, names are indented by tier. */
@Command(name = "tree", description = "Print a body that exists today and everything below it.")
public final class AssociationTree implements Runnable {

    private static final List<Column<Line>> COLUMNS = List.of(
            Column.of("code", line -> line.branch().body().code().text()),
            Column.of("name", Line::name),
            Column.of("tier", line -> line.branch().body().tier().number()));

    @Parameters(paramLabel = "CODE", arity = "0..1", description = "where to begin (default: the national body)")
    private String code = AssociationCode.NATIONAL.text();

    private final CommandContext context;

    public AssociationTree(CommandContext context) {
        this.context = context;
    }

    private record Line(int depth, AssociationBranch branch) {

        String name() {
            return "　".repeat(depth) + branch.body().name().text();
        }
    }

    @Override
    public void run() {
        AssociationCode top = AssociationCode.parse(code);
        AssociationQueries queries = context.system().hierarchy().associationQueries();
        Version version = queries.version();
        List<Line> lines = queries.tree().stream()
                .flatMap(AssociationTree::branches)
                .filter(branch -> branch.body().code().equals(top))
                .flatMap(branch -> lines(0, branch))
                .toList();
        context.results().list(lines, COLUMNS);
        context.say("association.structure", Map.of("version", version.number()));
    }

    private static Stream<AssociationBranch> branches(AssociationBranch branch) {
        return Stream.concat(Stream.of(branch), branch.below().stream().flatMap(AssociationTree::branches));
    }

    private static Stream<Line> lines(int depth, AssociationBranch branch) {
        return Stream.concat(
                Stream.of(new Line(depth, branch)), branch.below().stream().flatMap(below -> lines(depth + 1, below)));
    }
}
