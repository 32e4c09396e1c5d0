package jp.mamis.cli.certificates;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.hpki.ca.CaKey;
import jp.mamis.application.hpki.ca.IssuanceUseCases;
import jp.mamis.application.hpki.ca.IssuedCertificate;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.CommandFailed;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.hpki.ca.CertificateStatus;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.Revocation;
import jp.mamis.domain.hpki.ceremony.Activation;
import org.jspecify.annotations.Nullable;

/** What commands about issued certificates share. */
public final class Issuing {

    /** How a certificate is shown. */
    public static final List<Column<IssuedCertificate>> COLUMNS = List.of(
            Column.of("serial", each -> each.order().serial().toString()),
            Column.of("issuedBy", each -> each.authority().toString()),
            Column.of("certificateStatus", each -> each.status().kind()),
            Column.of("licence", each -> each.order().holder().text()),
            Column.of("certificatePurpose", each -> each.order().purpose()),
            Column.of("certificateFrom", each -> each.order().validity().first()),
            Column.of("certificateUntil", each -> each.order().validity().last()),
            Column.of("revokedAt", each -> revocation(each).map(Revocation::revokedAt)),
            Column.of("revocationGround", each -> revocation(each).map(Revocation::ground)),
            Column.of("publishedReason", each -> revocation(each).map(Revocation::published)),
            Column.of("sha256", each -> each.certificate().fingerprint().hex()));

    private Issuing() {}

    /** @throws CommandFailed where nothing is issued here */
    public static IssuanceUseCases of(CommandContext context) {
        return context.system()
                .issuance()
                .orElseThrow(() ->
                        new CommandFailed(ExitCode.REFUSED, context.words().get("certificate.no-issuing")));
    }

    /** What signs for that purpose with a key that two officers have activated for it. */
    public static IssuanceUseCases.Signing signing(CaKey key, Activation.Purpose purpose, CommandContext context) {
        return of(context).over(context.system().ceremonies().activated(key, purpose));
    }

    /** Writes a certificate as text, where a file is named. */
    public static void write(@Nullable Path file, Der certificate, CommandContext context) {
        if (file != null) {
            Pem.write(file, "CERTIFICATE", certificate, context);
        }
    }

    private static Optional<Revocation> revocation(IssuedCertificate certificate) {
        return certificate.status() instanceof CertificateStatus.Revoked revoked
                ? Optional.of(revoked.revocation())
                : Optional.empty();
    }
}
