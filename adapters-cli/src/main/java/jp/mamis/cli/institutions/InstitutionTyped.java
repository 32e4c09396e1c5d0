package jp.mamis.cli.institutions;

import java.util.List;
import jp.mamis.application.institutions.TypedWorkplaceQueries;
import jp.mamis.application.institutions.TypedWorkplaceQueries.Suggested;
import jp.mamis.application.kernel.SoughtName;
import jp.mamis.cli.command.Bodies;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.Pages;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.person.Prefecture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the members' workplaces that were typed by name. For staff of the national and the prefectural bodies. */
@Command(name = "typed", description = "List members' workplaces that are not in the register, with what they may be.")
public final class InstitutionTyped implements Runnable {

    @Option(names = "--at", required = true, paramLabel = "CODE", description = "the national or a prefectural body")
    private String body = "";

    private final CommandContext context;

    public InstitutionTyped(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        AssociationId at = Bodies.named(body, context);
        TypedWorkplaceQueries queries = context.system().institutions().typedWorkplaceQueries();
        context.results()
                .list(
                        Pages.all(
                                page -> context.require(queries.typed(at, SoughtName.NOTHING, page, context.caller()))),
                        List.of(
                                Column.<Suggested>of(
                                        "person", row -> row.typed().person().value()),
                                Column.<Suggested>of(
                                        "name", row -> row.typed().name().full()),
                                Column.<Suggested>of(
                                        "workplace",
                                        row -> row.typed().workplace().text()),
                                Column.<Suggested>of(
                                        "prefecture",
                                        row -> row.typed().prefecture().map(Prefecture::kanji)),
                                Column.<Suggested>of(
                                        "likely",
                                        row -> row.likely().stream()
                                                .map(place -> place.code().text())
                                                .toList())));
    }
}
