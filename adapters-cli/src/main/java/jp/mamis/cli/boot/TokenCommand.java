package jp.mamis.cli.boot;

import picocli.CommandLine.Command;

/** {@code mamis token …}. */
@Command(
        name = "token",
        description =
                "The token that keeps the keys of the certification authority, and the tokens of holders. For the operator.",
        subcommands = {TokenShow.class, TokenTest.class, TokenRequest.class, TokenKeepCertificate.class})
final class TokenCommand {

    private TokenCommand() {}
}
