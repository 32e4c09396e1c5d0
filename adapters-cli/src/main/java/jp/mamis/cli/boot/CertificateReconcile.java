package jp.mamis.cli.boot;

import java.util.List;
import java.util.Map;
import jp.mamis.application.hpki.ca.IssuanceUseCases;
import jp.mamis.application.hpki.ca.ReconcileIssuances;
import jp.mamis.application.hpki.ca.ReconcileIssuances.Reconciled;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenAccess;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.certificates.Issuing;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.hpki.ceremony.Activation;
import jp.mamis.pkcs11.Pkcs11Adapters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Accounts for every certificate that was begun. */
@Command(
        name = "reconcile",
        description = {
            "Account for every certificate that was begun: what the log knows and the database has forgotten comes back, what"
                    + " was prepared is signed, what was only planned is abandoned.",
            "To be run after a database was brought back from a copy, with ca/issuance.log in its place in the data folder. For administrators of the national association and"
                    + " the operator."
        })
final class CertificateReconcile implements Runnable {

    @Option(
            names = "--write-off",
            description = "give up what was prepared and cannot be signed, and revoke its numbers")
    private boolean writeOff;

    @Option(
            names = "--accept-log",
            description =
                    "begin or go on with the log of issuing that is in the data folder, though the database has seen"
                            + " another or a longer one: on a new node, or where the log was lost")
    private boolean acceptLog;

    @Option(names = "--without-token", description = "do not open the token; what was prepared goes on waiting")
    private boolean withoutToken;

    @Mixin
    private PinOptions pin = new PinOptions();

    private final CommandContext context;
    private final BootSurroundings surroundings;

    CertificateReconcile(CommandContext context, BootSurroundings surroundings) {
        this.context = context;
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        Caller caller = context.callerOrOperator();
        IssuanceUseCases issuance = Issuing.of(context);
        context.require(issuance.queries().forLists(caller));
        if (writeOff) {
            context.confirm("certificate.ask-write-off", Map.of());
        }
        Reconciled done = reconciled(issuance, caller);
        context.results()
                .one(
                        done,
                        List.of(
                                Column.of("recovered", Reconciled::recovered),
                                Column.of("issued", Reconciled::issued),
                                Column.of("abandoned", Reconciled::abandoned),
                                Column.of("writtenOff", Reconciled::writtenOff),
                                Column.of("stillUnderWay", Reconciled::underWay),
                                Column.of("waitingForToken", Reconciled::waiting)));
        if (done.waiting() > 0) {
            context.say("certificate.waiting", Map.of());
        }
    }

    private Reconciled reconciled(IssuanceUseCases issuance, Caller caller) {
        ReconcileIssuances.Command command = new ReconcileIssuances.Command(writeOff, acceptLog);
        if (withoutToken || writeOff) {
            return context.require(issuance.withoutToken().reconcile().reconcile(command, caller));
        }
        try (TokenAccess access = surroundings.token();
                Token token = pin.open(access, context)) {
            return context.require(Issuing.signing(Pkcs11Adapters.caKey(token), Activation.Purpose.ISSUING, context)
                    .reconcile()
                    .reconcile(command, caller));
        }
    }
}
