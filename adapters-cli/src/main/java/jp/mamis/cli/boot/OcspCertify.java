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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a key that answers for an authority, and its certificate. */
@Command(
        name = "certify",
        description = {
            "Make a key on the token that signs answers about status, and its certificate by the authority; what broke off goes on.",
            "Two officers log in. The certificate lasts a year: run it again before. For the operator."
        })
final class OcspCertify implements Runnable {

    @Option(
            names = "--authority",
            required = true,
            paramLabel = "AUTHORITY",
            description = "for whom: sign1 or auth1, with the number of the generation")
    private String authority = "";

    @Mixin
    private PinOptions pin = new PinOptions();

    private final CommandContext context;
    private final BootSurroundings surroundings;

    OcspCertify(CommandContext context, BootSurroundings surroundings) {
        this.context = context;
        this.surroundings = surroundings;
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
                            new CertifyResponder.Command(name, second.caller(), token, Pkcs11Adapters.caKey(token)),
                            first.caller()));
            context.say(
                    "ocsp.certified",
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
