package jp.mamis.cli.certificates;

import java.nio.file.Path;
import jp.mamis.application.hpki.ca.IssuedCertificate;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.hpki.ca.SerialNumber;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a certificate of ours, and hands it out as a file. */
@Command(
        name = "show",
        description =
                "Show an issued certificate and whether it is revoked. For administrators of the national association.")
public final class CertificateShow implements Runnable {

    @Parameters(paramLabel = "SERIAL", description = "serial number in hexadecimal digits")
    private String serial = "";

    @Option(names = "--out", paramLabel = "FILE", description = "write the certificate to this file, in PEM")
    private @Nullable Path out;

    private final CommandContext context;

    public CertificateShow(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        IssuedCertificate certificate = context.require(
                Issuing.of(context).queries().certificate(SerialNumber.parse(serial), context.caller()));
        Issuing.write(out, certificate.certificate(), context);
        context.results().one(certificate, Issuing.COLUMNS);
    }
}
