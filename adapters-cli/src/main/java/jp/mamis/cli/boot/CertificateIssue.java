package jp.mamis.cli.boot;

import java.nio.file.Path;
import jp.mamis.application.hpki.ca.IssuanceUseCases;
import jp.mamis.application.hpki.ca.IssueCertificate;
import jp.mamis.application.hpki.ca.IssuedCertificate;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenAccess;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.certificates.CertificateFiles;
import jp.mamis.cli.certificates.Issuing;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ceremony.Activation;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.pkcs11.Pkcs11Adapters;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Issues a certificate to a registered doctor for the key of a request. */
@Command(
        name = "issue",
        description = {
            "Issue a certificate to a registered doctor, for the key of a request (PKCS#10, in PEM or DER).",
            "The name comes from the register. The same request again is answered with the first certificate. For"
                    + " administrators of the national association; the token asks for its PIN."
        })
final class CertificateIssue implements Runnable {

    @Option(
            names = "--authority",
            required = true,
            paramLabel = "AUTHORITY",
            description = "who signs: sign1 for signing, auth1 for logging in, with the number of the generation")
    private String authority = "";

    @Option(names = "--request", required = true, paramLabel = "FILE", description = "the request")
    private Path request = Path.of("");

    @Option(
            names = "--licence",
            required = true,
            paramLabel = "NUMBER",
            description = "the doctor's number in the national register")
    private String licence = "";

    @Option(
            names = "--months",
            paramLabel = "MONTHS",
            defaultValue = "60",
            description = "how many months it is valid, from the first of this month on (default ${DEFAULT-VALUE})")
    private int months;

    @Option(names = "--out", paramLabel = "FILE", description = "write the certificate to this file, in PEM")
    private @Nullable Path out;

    @Mixin
    private PinOptions pin = new PinOptions();

    private final CommandContext context;
    private final BootSurroundings surroundings;

    CertificateIssue(CommandContext context, BootSurroundings surroundings) {
        this.context = context;
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        Caller caller = context.caller();
        IssuanceUseCases issuance = Issuing.of(context);
        AuthorityName name = context.require(issuance.queries().forOfficer(AuthorityName.parse(authority), caller));
        LicenceNumber holder = LicenceNumber.parse(licence);
        Der content = new CertificateFiles(context).request(request);
        try (TokenAccess access = surroundings.token();
                Token token = pin.open(access, context)) {
            IssuedCertificate issued =
                    context.require(Issuing.signing(Pkcs11Adapters.caKey(token), Activation.Purpose.ISSUING, context)
                            .issue()
                            .issue(new IssueCertificate.Command(name, content, holder, months), caller));
            Issuing.write(out, issued.certificate(), context);
            context.results().one(issued, Issuing.COLUMNS);
        }
    }
}
