package jp.mamis.cli.ca;

import picocli.CommandLine.Command;

/** {@code mamis ca officer …}. */
@Command(
        name = "officer",
        description = {
            "The officers of the certification authority: three persons.",
            "One administrator of the national body asks, another confirms."
        },
        subcommands = {
            OfficerList.class,
            OfficerAppoint.class,
            OfficerRemove.class,
            OfficerConfirm.class,
            OfficerTakeBack.class
        })
public final class CaOfficerCommand {

    private CaOfficerCommand() {}
}
