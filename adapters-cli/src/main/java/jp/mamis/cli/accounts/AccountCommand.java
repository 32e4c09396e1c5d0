package jp.mamis.cli.accounts;

import picocli.CommandLine.Command;

/** {@code mamis account …}. */
@Command(
        name = "account",
        description = "Staff accounts, duties and one-use codes.",
        subcommands = {
            AccountList.class,
            AccountOpen.class,
            AccountOpenFirst.class,
            AccountGrant.class,
            AccountRevoke.class,
            AccountResetCode.class,
            AccountResetPassword.class
        })
public final class AccountCommand {}
