package jp.mamis.cli.accounts;

import java.util.List;
import java.util.Map;
import jp.mamis.application.accounts.HandedOut;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.accounts.OneUseCode;

/** Prints a one-use code, this once. */
final class Codes {

    private static final List<Column<HandedOut>> COLUMNS = List.of(
            Column.of("loginId", given -> given.loginId().text()),
            Column.of("oneUseCode", given -> given.code().printed()),
            Column.of("codeUntil", HandedOut::expiresAt));

    private Codes() {}

    static void print(HandedOut handedOut, CommandContext context) {
        context.results().one(handedOut, COLUMNS);
        context.say("accounts.code-once", Map.of());
    }

    /** Prints recovery codes, this once. */
    static void printRecovery(List<OneUseCode> codes, CommandContext context) {
        context.results().list(codes, List.of(Column.of("recoveryCode", OneUseCode::printed)));
        context.say("accounts.recovery-once", Map.of());
    }
}
