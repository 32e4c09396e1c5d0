package jp.mamis.cli.boot;

import jp.mamis.cli.ca.CaAbandon;
import jp.mamis.cli.ca.CaActivate;
import jp.mamis.cli.ca.CaConfirmActivation;
import jp.mamis.cli.ca.CaDeactivate;
import jp.mamis.cli.ca.CaOfficerCommand;
import jp.mamis.cli.ca.CaRevoke;
import picocli.CommandLine.Command;

/** {@code mamis ca …}. */
@Command(
        name = "ca",
        description = "The certification authority: officers, ceremonies, generations and activation.",
        subcommands = {
            CaOfficerCommand.class,
            CaCeremony.class,
            CaAbandon.class,
            CaMinutes.class,
            CaStatus.class,
            CaActivate.class,
            CaConfirmActivation.class,
            CaDeactivate.class,
            CaRevoke.class,
            CaOpen.class,
            CaClose.class,
            CaCertifyStatements.class
        })
final class CaCommand {

    private CaCommand() {}
}
