package jp.mamis.cli.boot;

import java.util.List;
import jp.mamis.application.hpki.ca.CaKey;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenAccess;
import jp.mamis.application.hpki.status.AnswersMissed;
import jp.mamis.application.hpki.status.SignAnswers;
import jp.mamis.application.hpki.status.StatusUseCases;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.certificates.OcspList;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.hpki.ceremony.Activation;
import jp.mamis.pkcs11.Pkcs11Adapters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Signs answers ahead. */
@Command(
        name = "sign",
        description = {
            "Sign answers about every certificate in force ahead and lay them out; those that are fresh stay.",
            "For administrators of the national association and the operator; the token asks for its PIN."
        })
final class OcspSign implements Runnable {

    private static final List<Column<SignAnswers.Signed>> COLUMNS = List.of(
            Column.of("authority", each -> each.authority().toString()),
            Column.of("signedCertificates", SignAnswers.Signed::certificates));

    @Mixin
    private PinOptions pin = new PinOptions();

    private final CommandContext context;
    private final BootSurroundings surroundings;

    OcspSign(CommandContext context, BootSurroundings surroundings) {
        this.context = context;
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        Caller caller = context.callerOrOperator();
        StatusUseCases status = OcspList.of(context);
        context.require(status.forAnswers(caller));
        try (TokenAccess access = surroundings.token();
                Token token = pin.open(access, context)) {
            CaKey key = context.system().ceremonies().activated(Pkcs11Adapters.caKey(token), Activation.Purpose.STATUS);
            context.results()
                    .list(context.require(status.sign(key).sign(new SignAnswers.Command(false), caller)), COLUMNS);
        } catch (AnswersMissed some) {
            context.results().list(some.signed(), COLUMNS);
            throw some;
        } finally {
            status.lay().lay();
        }
    }
}
