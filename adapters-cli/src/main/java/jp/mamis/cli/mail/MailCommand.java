package jp.mamis.cli.mail;

import picocli.CommandLine.Command;

/** {@code mamis mail …}. */
@Command(
        name = "mail",
        description = "Mails that wait, went out or failed.",
        subcommands = {MailList.class, MailRetry.class})
public final class MailCommand {}
