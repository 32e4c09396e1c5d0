package jp.mamis.cli.registration;

import java.util.Map;
import java.util.UUID;
import jp.mamis.application.registration.SettleRegistration;
import jp.mamis.application.registration.SettleRegistration.Verdict;
import jp.mamis.cli.command.Bodies;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.registration.RegistrationRequestId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what an office has found of a registration that is like somebody known. */
@Command(
        name = "settle",
        description = "Say what you found of a registration that is like somebody known, having seen the licence;"
                + " whoever registers is told by mail.")
public final class RegistrationSettle implements Runnable {

    @Parameters(index = "0", paramLabel = "CODE", description = "code of the body, such as 14000")
    private String code = "";

    @Parameters(index = "1", paramLabel = "ID", description = "id of the registration, as lists print it")
    private UUID id = new UUID(0, 0);

    @Option(
            names = "--verdict",
            required = true,
            paramLabel = "VERDICT",
            description = "${COMPLETION-CANDIDATES}: another doctor, the one known, or to be asked for once more")
    private Verdict verdict = Verdict.TRY_AGAIN;

    private final CommandContext context;

    public RegistrationSettle(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        context.require(context.system()
                .registration()
                .settleRegistration()
                .settle(
                        new SettleRegistration.Command(
                                new RegistrationRequestId(id), Bodies.named(code, context), verdict),
                        context.caller()));
        context.say("registration.settled", Map.of());
    }
}
