package jp.mamis.cli.certificates;

import java.util.Optional;
import jp.mamis.cli.command.CommandContext;
import picocli.CommandLine.Command;

/** Lists the certificates that were issued last. */
@Command(
        name = "list",
        description =
                "List the certificates issued last, 200 at the most. For administrators of the national association.")
public final class CertificateList implements Runnable {

    private final CommandContext context;

    public CertificateList(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        context.results()
                .list(
                        context.require(Issuing.of(context).queries().certificates(Optional.empty(), context.caller())),
                        Issuing.COLUMNS);
    }
}
