package jp.mamis.cli.boot;

import java.util.UUID;
import jp.mamis.application.hpki.ca.ReissueStanding;
import jp.mamis.application.hpki.ca.RunReissue;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenAccess;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.certificates.Issuing;
import jp.mamis.cli.certificates.Reissuing;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.hpki.ceremony.Activation;
import jp.mamis.pkcs11.Pkcs11Adapters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Works on a mass re-issue. */
@Command(
        name = "run",
        description = {
            "Work on the confirmed mass re-issue, or go on with it after it broke off.",
            "The authority that issues must be activated for issuing. For officers of the authority; the token asks for its"
                    + " PIN."
        })
final class ReissueRun implements Runnable {

    @Mixin
    private PinOptions pin = new PinOptions();

    private final CommandContext context;
    private final BootSurroundings surroundings;

    ReissueRun(CommandContext context, BootSurroundings surroundings) {
        this.context = context;
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        Caller caller = context.caller();
        UUID reissue = Reissuing.currentId(context, caller);
        try (TokenAccess access = surroundings.token();
                Token token = pin.open(access, context)) {
            ReissueStanding done =
                    context.require(Issuing.signing(Pkcs11Adapters.caKey(token), Activation.Purpose.ISSUING, context)
                            .reissue()
                            .run(new RunReissue.Command(reissue, RunReissue.TOGETHER), caller));
            context.results().one(done, Reissuing.COLUMNS);
        }
    }
}
