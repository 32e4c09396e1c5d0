package jp.mamis.cli.boot;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenAccess;
import jp.mamis.application.hpki.ca.TokenKey;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.KeyLabel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a key on the token, signs with it, verifies and destroys it again, and says each step. */
@Command(
        name = "test",
        description = {
            "Try the token: make a key, sign with it, verify the signature, destroy the key.",
            "Ends with 0 where all of it was done."
        })
final class TokenTest implements Runnable {

    private static final byte[] CONTENT = "mamis token test".getBytes(StandardCharsets.US_ASCII);

    @Option(
            names = "--algorithm",
            paramLabel = "KIND",
            defaultValue = "P_256",
            description = "kind of key: ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE})")
    private KeyAlgorithm algorithm = KeyAlgorithm.P_256;

    @Mixin
    private PinOptions pin = new PinOptions();

    private final CommandContext context;
    private final BootSurroundings surroundings;

    TokenTest(CommandContext context, BootSurroundings surroundings) {
        this.context = context;
        this.surroundings = surroundings;
    }

    /** What was tried, with the length of the signature in bytes. */
    private record Tried(String token, TokenKey key, int signature) {}

    @Override
    public void run() {
        context.operator();
        try (TokenAccess access = surroundings.token();
                Token token = pin.open(access, context)) {
            KeyLabel label =
                    KeyLabel.parse("test-" + UUID.randomUUID().toString().toLowerCase(Locale.ROOT));
            TokenKey key = token.generate(label, algorithm);
            context.say("token.made", Map.of("key", label));
            int length;
            try {
                length = token.sign(key.id(), algorithm.digest(), CONTENT).length;
                context.say("token.signed", Map.of());
            } finally {
                token.destroy(key.id());
                context.say("token.destroyed", Map.of());
            }
            context.results()
                    .one(
                            new Tried(access.report().label(), key, length),
                            List.of(
                                    Column.of("token", Tried::token),
                                    Column.of("algorithm", tried -> tried.key().algorithm()),
                                    Column.of("bytes", Tried::signature)));
        }
    }
}
