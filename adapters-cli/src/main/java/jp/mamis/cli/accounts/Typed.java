package jp.mamis.cli.accounts;

import java.io.Console;
import java.util.Arrays;
import java.util.Map;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.accounts.Password;

/** Asks for what must not be seen: without echo at a terminal, else as a line of standard input. */
@SuppressWarnings("SystemConsoleNull") // null stands for "no terminal" up to Java 21
final class Typed {

    private Typed() {}

    static Password password(CommandContext context, String key) {
        Console console = System.console();
        if (console == null) {
            return Password.of(context.line());
        }
        char[] typed = console.readPassword("%s ", context.words().get(key));
        try {
            return Password.of(typed == null ? "" : java.nio.CharBuffer.wrap(typed));
        } finally {
            if (typed != null) {
                Arrays.fill(typed, '\0');
            }
        }
    }

    static String line(CommandContext context, String key) {
        if (System.console() != null) {
            context.say(key, Map.of());
        }
        return context.line().strip();
    }
}
