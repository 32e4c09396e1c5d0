package jp.mamis.cli.boot;

import jp.mamis.cli.certificates.OcspList;
import picocli.CommandLine.Command;

/** {@code mamis ocsp …}. */
@Command(
        name = "ocsp",
        description = "Answers about the status of certificates (OCSP).",
        subcommands = {OcspCertify.class, OcspSign.class, OcspList.class})
final class OcspCommand {

    private OcspCommand() {}
}
