package jp.mamis.cli.boot;

import java.util.List;
import java.util.Optional;
import jp.mamis.application.hpki.ca.CertificateQueries;
import jp.mamis.application.hpki.ca.ListsMissed;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.certificates.CrlList;
import jp.mamis.cli.certificates.Issuing;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.ListIssue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Issues the next revocation lists at once. */
@Command(
        name = "publish",
        description =
                "Issue the next revocation lists now and lay them out. For administrators of the national association and the"
                        + " operator; the token asks for its PIN.")
final class CrlPublish implements Runnable {

    @Option(
            names = "--authority",
            paramLabel = "AUTHORITY",
            description =
                    "whose lists: root1, sign1 or auth1, with the number of the generation (default: all in force)")
    private @Nullable String authority;

    @Mixin
    private PinOptions pin = new PinOptions();

    private final CommandContext context;
    private final BootSurroundings surroundings;

    CrlPublish(CommandContext context, BootSurroundings surroundings) {
        this.context = context;
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        Caller caller = context.callerOrOperator();
        context.require(Issuing.of(context).queries().forLists(caller));
        Optional<AuthorityName> name = Optional.ofNullable(authority).map(AuthorityName::parse);
        try {
            context.results()
                    .list(lines(new ListPublishing(context, surroundings, pin).publish(name, caller)), CrlList.COLUMNS);
        } catch (ListsMissed some) {
            context.results().list(lines(some.published()), CrlList.COLUMNS);
            throw some;
        }
    }

    private List<CertificateQueries.ListView> lines(List<ListIssue> lists) {
        return Issuing.of(context).queries().views(lists);
    }
}
