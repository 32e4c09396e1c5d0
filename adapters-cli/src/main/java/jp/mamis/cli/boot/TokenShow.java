package jp.mamis.cli.boot;

import java.util.List;
import java.util.Map;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenAccess;
import jp.mamis.application.hpki.ca.TokenKey;
import jp.mamis.application.hpki.ca.TokenReport;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what the token tells about itself, or the keys on it. */
@Command(
        name = "show",
        description = {
            "Show the token: its module, what it can do and how many tries its PIN has left.",
            "No PIN is asked for, except with --keys."
        })
final class TokenShow implements Runnable {

    private static final List<Column<TokenReport>> COLUMNS = List.of(
            Column.of("module", TokenReport::module),
            Column.of("token", TokenReport::label),
            Column.of("serial", TokenReport::serial),
            Column.of("model", TokenReport::model),
            Column.of("software", TokenReport::software),
            Column.of("pin", TokenReport::pin),
            Column.of("algorithms", report -> List.copyOf(report.algorithms())),
            Column.of("mechanisms", TokenReport::mechanisms));

    private static final List<Column<TokenKey>> KEYS = List.of(
            Column.of("label", key -> key.label().text()),
            Column.of("id", key -> key.id().hex()),
            Column.of("algorithm", TokenKey::algorithm));

    @Option(names = "--keys", description = "list the keys of ours on the token, which asks for its PIN")
    private boolean keys;

    @Mixin
    private PinOptions pin = new PinOptions();

    private final CommandContext context;
    private final BootSurroundings surroundings;

    TokenShow(CommandContext context, BootSurroundings surroundings) {
        this.context = context;
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        context.operator();
        try (TokenAccess access = surroundings.token()) {
            if (access.report().software()) {
                context.say("token.software", Map.of());
            }
            if (!keys) {
                context.results().one(access.report(), COLUMNS);
                return;
            }
            try (Token token = pin.open(access, context)) {
                context.results().list(token.keys(), KEYS);
            }
        }
    }
}
