package jp.mamis.cli.institutions;

import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.institutions.Institution;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.institutions.InstitutionRefusal;
import jp.mamis.domain.kernel.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows one institution of the register. For whoever is logged in. */
@Command(name = "show", description = "Show an institution by its code.")
public final class InstitutionShow implements Runnable {

    @Parameters(paramLabel = "CODE", description = "ten digits, or H and nine digits")
    private String code = "";

    private final CommandContext context;

    public InstitutionShow(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        InstitutionCode sought = InstitutionCode.parse(code);
        context.caller();
        Institution found = context.require(context.system()
                .institutions()
                .institutionQueries()
                .find(sought)
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(InstitutionRefusal.NO_SUCH_INSTITUTION)));
        context.results().one(found, InstitutionColumns.of());
    }
}
