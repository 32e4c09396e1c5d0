package jp.mamis.cli.accounts;

import picocli.CommandLine.Command;

/** {@code mamis account …}. */
@Command(
        name = "account",
        description = "Accounts of staff and physicians, duties and one-use codes.",
        subcommands = {
            AccountList.class,
            AccountOpen.class,
            AccountOpenFirst.class,
            AccountOpenPhysician.class,
            AccountGrant.class,
            AccountRevoke.class,
            AccountResetCode.class,
            AccountResetFactors.class,
            AccountResetPassword.class
        })
public final class AccountCommand {}
