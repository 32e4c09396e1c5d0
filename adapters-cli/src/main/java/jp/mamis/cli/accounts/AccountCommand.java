package jp.mamis.cli.accounts;

import picocli.CommandLine.Command;

/** {@code mamis account …}. */
@Command(
        name = "account",
        description = "Accounts of staff and physicians, duties, one-use codes, and what the own account agreed to.",
        subcommands = {
            AccountConsent.class,
            AccountList.class,
            AccountOpen.class,
            AccountOpenFirst.class,
            AccountOpenPhysician.class,
            AccountGrant.class,
            AccountRevoke.class,
            AccountResetCode.class,
            AccountResetFactors.class,
            AccountResetPassword.class,
            AccountSuspend.class,
            AccountResume.class,
            AccountDeputies.class,
            AccountDeputise.class,
            AccountEndDeputy.class,
            AccountHandOver.class,
            AccountMandates.class,
            AccountMandate.class,
            AccountEndMandate.class,
            AccountAskHelp.class,
            AccountHelpRequests.class,
            AccountAnswerHelp.class
        })
public final class AccountCommand {}
