package jp.mamis.cli.boot;

import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.hpki.status.Responder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a key that signs statements about qualifications, and its certificate. */
@Command(
        name = "certify-statements",
        description = {
            "Make a key on the token that signs statements about qualifications, and its certificate by the authority; what broke off goes on.",
            "Two officers log in. The certificate lasts a year: run it again before. For the operator."
        })
final class CaCertifyStatements implements Runnable {

    @Option(
            names = "--authority",
            required = true,
            paramLabel = "AUTHORITY",
            description = "by whom: sign1, with the number of the generation")
    private String authority = "";

    @Mixin
    private PinOptions pin = new PinOptions();

    private final CommandContext context;
    private final BootSurroundings surroundings;

    CaCertifyStatements(CommandContext context, BootSurroundings surroundings) {
        this.context = context;
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        new ResponderCertifying(context, surroundings, pin)
                .certify(Responder.Matter.QUALIFICATION, authority, "ca.statements-certified");
    }
}
