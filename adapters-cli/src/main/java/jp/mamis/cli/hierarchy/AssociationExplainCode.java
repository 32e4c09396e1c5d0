package jp.mamis.cli.hierarchy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.hierarchy.AssociationQueries;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.CountyCode;
import jp.mamis.domain.hierarchy.MembershipCode;
import jp.mamis.domain.hierarchy.MembershipCodePolicy;
import jp.mamis.domain.hierarchy.MembershipCodePolicy.DirectMembership;
import jp.mamis.domain.hierarchy.MembershipCodePolicy.Statement;
import jp.mamis.domain.hierarchy.MembershipCodePolicy.Warning;
import jp.mamis.domain.person.Prefecture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what the seven characters of a membership record state, and everything that contradicts the rules. */
@Command(
        name = "explain-code",
        description = "Say which memberships a code of seven characters states, and what is wrong with it.")
public final class AssociationExplainCode implements Runnable {

    private record Explained(MembershipCode code, Optional<String> lowest, List<Warning> warnings) {}

    private static final List<Column<Explained>> COLUMNS = List.of(
            Column.of("code", explained -> explained.code().text()),
            Column.of("national", explained -> explained.code().national()),
            Column.of("prefecture", explained -> explained.code().prefecture().map(Prefecture::kanji)),
            Column.of("county", explained -> explained.code().county().map(CountyCode::text)),
            Column.of("name", Explained::lowest),
            Column.of("warnings", Explained::warnings));

    @Parameters(paramLabel = "MEMBERSHIPS", description = "the seven characters, such as N11401A")
    private String memberships = "";

    @Option(names = "--body", paramLabel = "CODE", description = "the local body's own code of the same record")
    private String body = "";

    @Option(names = "--direct", description = "the prefecture takes members who belong to no local body")
    private boolean direct;

    private final CommandContext context;

    public AssociationExplainCode(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        MembershipCode stated = MembershipCode.parse(memberships);
        Optional<AssociationCode> own =
                Optional.of(body).filter(text -> !text.isBlank()).map(AssociationCode::parse);
        List<Warning> warnings = context.require(MembershipCodePolicy.judge(
                new Statement(stated, own), direct ? DirectMembership.ALLOWED : DirectMembership.FORBIDDEN));
        context.results().one(new Explained(stated, lowest(stated, own), warnings), COLUMNS);
    }

    /** The name of the body that the code leads to, where it is known. */
    private Optional<String> lowest(MembershipCode stated, Optional<AssociationCode> own) {
        AssociationQueries bodies = context.system().hierarchy().associationQueries();
        Optional<AssociationCode> said = stated.prefecture()
                .flatMap(prefecture -> stated.county().map(county -> prefecture.code() + county.text()))
                .map(AssociationCode::parse);
        return Stream.concat(said.stream(), own.stream())
                .findFirst()
                .flatMap(bodies::find)
                .map(page -> page.body().name().text());
    }
}
