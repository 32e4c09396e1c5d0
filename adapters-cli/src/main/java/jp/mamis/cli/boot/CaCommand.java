package jp.mamis.cli.boot;

import jp.mamis.cli.ca.CaActivate;
import jp.mamis.cli.ca.CaConfirmActivation;
import jp.mamis.cli.ca.CaDeactivate;
import jp.mamis.cli.ca.CaOfficerCommand;
import picocli.CommandLine.Command;

/** {@code mamis ca …}. */
@Command(
        name = "ca",
        description = "The certification authority: officers, ceremonies, generations and activation.",
        subcommands = {
            CaOfficerCommand.class,
            CaCeremony.class,
            CaMinutes.class,
            CaStatus.class,
            CaActivate.class,
            CaConfirmActivation.class,
            CaDeactivate.class,
            CaOpen.class,
            CaClose.class
        })
final class CaCommand {

    private CaCommand() {}
}
