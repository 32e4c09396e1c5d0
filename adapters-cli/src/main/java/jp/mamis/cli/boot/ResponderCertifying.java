package jp.mamis.cli.boot;

import java.util.Map;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenAccess;
import jp.mamis.application.hpki.ceremony.CertifyResponder;
import jp.mamis.cli.accounts.LogInDialogue;
import jp.mamis.cli.accounts.LogInDialogue.Guest;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.status.Responder;
import jp.mamis.pkcs11.Pkcs11Adapters;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Two officers log in and have a key certified that answers for an authority. */
abstract class ResponderCertifying implements Runnable {

    @Option(
            names = "--authority",
            required = true,
            paramLabel = "AUTHORITY",
            description = "which authority: sign1, say, with the number of the generation")
    private String authority = "";

    @Mixin
    private PinOptions pin = new PinOptions();

    private final CommandContext context;
    private final BootSurroundings surroundings;
    private final Responder.Matter matter;
    private final String done;

    /** @param done key of what is said afterwards */
    ResponderCertifying(CommandContext context, BootSurroundings surroundings, Responder.Matter matter, String done) {
        this.context = context;
        this.surroundings = surroundings;
        this.matter = matter;
        this.done = done;
    }

    @Override
    public void run() {
        context.operator();
        AuthorityName name = AuthorityName.parse(authority);
        try (TokenAccess access = surroundings.token();
                Token token = pin.open(access, context);
                Guest first = new LogInDialogue(context).guest("ca.first-officer");
                Guest second = new LogInDialogue(context).guest("ca.second-officer")) {
            Responder made = context.require(context.system()
                    .ceremonies()
                    .certifyResponder()
                    .certify(
                            new CertifyResponder.Command(
                                    matter, name, second.caller(), token, Pkcs11Adapters.caKey(token)),
                            first.caller()));
            context.say(
                    done,
                    Map.of(
                            "authority",
                            name,
                            "number",
                            made.number(),
                            "until",
                            JapanTime.today(
                                    made.prepared().orElseThrow().validity().last())));
        }
    }
}
