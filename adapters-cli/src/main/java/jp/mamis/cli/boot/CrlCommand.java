package jp.mamis.cli.boot;

import jp.mamis.cli.certificates.CrlList;
import jp.mamis.cli.certificates.CrlLoad;
import picocli.CommandLine.Command;

/** {@code mamis crl …}. */
@Command(
        name = "crl",
        description = "Revocation lists of the certification authority.",
        subcommands = {CrlPublish.class, CrlList.class, CrlLoad.class})
final class CrlCommand {

    private CrlCommand() {}
}
