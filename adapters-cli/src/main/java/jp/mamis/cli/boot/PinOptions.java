package jp.mamis.cli.boot;

import java.io.Console;
import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import jp.mamis.application.hpki.ca.Pin;
import jp.mamis.application.hpki.ca.PinState;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenAccess;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.CommandFailed;
import jp.mamis.cli.command.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the PIN of a token comes from: typed unseen, or an open file. Never an argument and never the environment. */
@SuppressWarnings("SystemConsoleNull") // null stands for "no terminal" up to Java 21
final class PinOptions {

    private static final int MOST = 256;

    @Option(
            names = "--pin-fd",
            paramLabel = "NUMBER",
            description = "read the PIN from this open file descriptor instead of asking for it")
    private @Nullable Integer descriptor;

    @Option(names = "--shares", description = "two officers type a part of the PIN each, one after the other")
    private boolean shares;

    /** Opens the token once its flags have been read; the last try is a person's decision. */
    Token open(TokenAccess access, CommandContext context) {
        PinState state = access.report().pin();
        if (state == PinState.LOW) {
            context.say("token.pin-low", Map.of());
        }
        if (state == PinState.LAST_TRY) {
            context.confirm("token.pin-last", Map.of());
        }
        try (Pin pin = pin(context)) {
            return access.logIn(pin, state == PinState.LAST_TRY);
        }
    }

    /** The PIN, the caller's to wipe. */
    Pin pin(CommandContext context) {
        if (descriptor != null) {
            return read(descriptor, context);
        }
        if (!shares) {
            return typed(context, "token.ask-pin");
        }
        try (Pin first = typed(context, "token.ask-first-share");
                Pin second = typed(context, "token.ask-second-share")) {
            return Pin.ofShares(first, second);
        }
    }

    private static Pin typed(CommandContext context, String key) {
        Console console = System.console();
        if (console == null) {
            return Pin.of(context.line());
        }
        char[] typed = console.readPassword("%s ", context.words().get(key));
        return typed == null ? Pin.of("") : taken(typed, typed.length);
    }

    /** Its first line. */
    private static Pin read(int number, CommandContext context) {
        char[] characters = new char[MOST];
        try (Reader file = Files.newBufferedReader(Path.of("/dev/fd/" + number), StandardCharsets.UTF_8)) {
            int length = 0;
            int next = file.read();
            while (next >= 0 && next != '\n' && next != '\r' && length < MOST) {
                characters[length++] = (char) next;
                next = file.read();
            }
            return taken(characters, length);
        } catch (IOException closed) {
            throw new CommandFailed(ExitCode.MISUSED, context.words().get("token.no-descriptor", Map.of("fd", number)));
        }
    }

    private static Pin taken(char[] characters, int length) {
        try {
            return Pin.of(CharBuffer.wrap(characters, 0, length));
        } finally {
            Arrays.fill(characters, '\0');
        }
    }
}
