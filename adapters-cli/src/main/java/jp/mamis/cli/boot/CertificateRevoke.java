package jp.mamis.cli.boot;

import java.util.Map;
import java.util.Optional;
import jp.mamis.application.hpki.ca.IssuanceUseCases;
import jp.mamis.application.hpki.ca.IssuedCertificate;
import jp.mamis.application.hpki.ca.RevokeCertificate;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.certificates.Issuing;
import jp.mamis.cli.certificates.Moment;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.RevocationGround;
import jp.mamis.domain.hpki.ca.RevocationWording;
import jp.mamis.domain.hpki.ca.SerialNumber;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Revokes a certificate for good, and lists it at once where that is urgent. */
@Command(
        name = "revoke",
        description = {
            "Revoke a certificate for good. On urgent grounds the next revocation list comes at once, and the token asks for"
                    + " its PIN; otherwise the next list by crl publish tells of it.",
            "Asked again, it shows the first revocation. For administrators of the national association."
        })
final class CertificateRevoke implements Runnable {

    @Parameters(paramLabel = "SERIAL", description = "serial number in hexadecimal digits")
    private String serial = "";

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "REASON",
            description = "why, kept inside: ${COMPLETION-CANDIDATES}")
    private RevocationGround ground = RevocationGround.USE_ENDED;

    @Option(
            names = "--wording",
            paramLabel = "WORDING",
            description = "what lists say of it: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private RevocationWording wording = RevocationWording.BY_GROUND;

    @Option(
            names = "--at",
            paramLabel = "MOMENT",
            description =
                    "from when on, in Tokyo or with an offset: 2026-04-01T14:05, 2026-04-01T05:05:00Z (default: now)")
    private @Nullable String at;

    @Mixin
    private PinOptions pin = new PinOptions();

    private final CommandContext context;
    private final BootSurroundings surroundings;

    CertificateRevoke(CommandContext context, BootSurroundings surroundings) {
        this.context = context;
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        Caller caller = context.caller();
        IssuanceUseCases issuance = Issuing.of(context);
        SerialNumber number = SerialNumber.parse(serial);
        context.require(issuance.queries().certificate(number, caller));
        context.confirm("certificate.ask-revoke", Map.of("serial", number));
        RevokeCertificate.Revoked revoked = context.require(issuance.revoke()
                .revoke(
                        new RevokeCertificate.Command(
                                number, ground, wording, Optional.ofNullable(at).map(Moment::parse)),
                        caller));
        context.system().status().ifPresent(status -> status.lay().lay());
        IssuedCertificate now = context.require(issuance.queries().certificate(number, caller));
        context.results().one(now, Issuing.COLUMNS);
        if (!revoked.together().isEmpty()) {
            context.say(
                    "certificate.revoked-together",
                    Map.of("number", revoked.together().size()));
        }
        if (!revoked.first()) {
            context.say("certificate.revoked-before", Map.of());
        }
        if (revoked.urgent()) {
            context.say("certificate.list-at-once", Map.of("authority", now.authority()));
            Optional<AuthorityName> only =
                    revoked.together().isEmpty() ? Optional.of(now.authority()) : Optional.empty();
            new ListPublishing(context, surroundings, pin).publish(only, caller);
        } else if (revoked.first() || !revoked.together().isEmpty()) {
            context.say("certificate.list-by-command", Map.of());
        }
    }
}
