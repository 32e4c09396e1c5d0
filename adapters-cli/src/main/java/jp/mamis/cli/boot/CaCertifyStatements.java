package jp.mamis.cli.boot;

import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.hpki.status.Responder;
import picocli.CommandLine.Command;

/** Makes a key that signs statements about qualifications, and its certificate. */
@Command(
        name = "certify-statements",
        description = {
            "Make a key on the token that signs statements about qualifications, and its certificate by the authority; what broke off goes on.",
            "Two officers log in. The certificate lasts a year: run it again before. For the operator."
        })
final class CaCertifyStatements extends ResponderCertifying {

    CaCertifyStatements(CommandContext context, BootSurroundings surroundings) {
        super(context, surroundings, Responder.Matter.QUALIFICATION, "ca.statements-certified");
    }
}
