package jp.mamis.cli.ca;

import java.util.Map;
import jp.mamis.application.hpki.ceremony.AbandonCeremony;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.hpki.ceremony.Ceremony;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Two officers give up the ceremony under way. */
@Command(
        name = "abandon",
        description = {
            "Ask that the ceremony under way be given up; another officer confirms it with --confirm.",
            "Its keys stay on the token and are named; what it certified stays. Then another ceremony can begin."
        })
public final class CaAbandon implements Runnable {

    @Option(
            names = "--ceremony",
            required = true,
            paramLabel = "NUMBER",
            description = "number of the ceremony, counted from 1")
    private int number;

    @Mixin
    private MoveOptions move = new MoveOptions();

    private final CommandContext context;

    public CaAbandon(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Ceremony ceremony = context.require(context.system()
                .ceremonies()
                .abandonCeremony()
                .abandon(new AbandonCeremony.Command(number, move.move(context)), context.caller()));
        context.say(
                switch (move.move(context)) {
                    case ASK -> "ca.abandonment-asked";
                    case CONFIRM -> "ca.abandoned";
                    case TAKE_BACK -> "ca.abandonment-taken-back";
                },
                Map.of("number", number));
        if (ceremony.state() == Ceremony.State.ABANDONED && !ceremony.keys().isEmpty()) {
            context.say("ca.keys-left", Map.of("keys", MinutesHead.labels(ceremony)));
        }
    }
}
