package jp.mamis.cli.boot;

import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.hpki.status.Responder;
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
        new ResponderCertifying(context, surroundings, pin)
                .certify(Responder.Matter.STATUS, authority, "ocsp.certified");
    }
}
