package jp.mamis.cli.boot;

import picocli.CommandLine.Command;

/** {@code mamis token …}. */
@Command(
        name = "token",
        description = "The token that keeps the keys of the certification authority. For the operator.",
        subcommands = {TokenShow.class, TokenTest.class})
final class TokenCommand {

    private TokenCommand() {}
}
