package jp.mamis.cli.certificates;

import java.util.Optional;
import jp.mamis.application.hpki.ca.AskReissue;
import jp.mamis.application.hpki.ca.ReissueStanding;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.hpki.ca.AuthorityName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** One officer asks for a mass re-issue. */
@Command(
        name = "ask",
        description = {
            "Ask that every certificate in force of one generation is issued once more by another; another officer confirms it.",
            "Keys and holders stay. The profile is that of the generation which issues. Nothing is revoked."
        })
public final class ReissueAsk implements Runnable {

    @Option(names = "--from", required = true, paramLabel = "AUTHORITY", description = "whose certificates: sign1")
    private String from = "";

    @Option(names = "--to", required = true, paramLabel = "AUTHORITY", description = "who issues: sign2")
    private String to = "";

    @Option(
            names = "--months",
            paramLabel = "MONTHS",
            description =
                    "how long the new ones are valid, from the first of the month on (default: until the old one ends)")
    private @Nullable Integer months;

    private final CommandContext context;

    public ReissueAsk(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Caller caller = context.caller();
        ReissueStanding asked = context.require(Reissuing.of(context)
                .ask()
                .ask(
                        new AskReissue.Command(
                                AuthorityName.parse(from), AuthorityName.parse(to), Optional.ofNullable(months)),
                        caller));
        context.say("reissue.asked", Reissuing.words(asked, context));
    }
}
