package jp.mamis.cli.boot;

import java.nio.file.Path;
import java.util.List;
import jp.mamis.application.hpki.ca.HolderTokenUseCases;
import jp.mamis.application.hpki.ca.KeepCertificate;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenAccess;
import jp.mamis.application.hpki.ca.TokenKey;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.certificates.CertificateFiles;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.pkcs11.Pkcs11Adapters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts a certificate beside its key on a holder's own token. */
@Command(
        name = "keep-certificate",
        description = {
            "Put a certificate on the token that keeps its key, beside it and with its label and id; one kept before goes.",
            "Refused where the token has no key of that certificate. For the operator."
        })
final class TokenKeepCertificate implements Runnable {

    private static final List<Column<TokenKey>> COLUMNS = List.of(
            Column.of("key", each -> each.label().text()),
            Column.of("id", each -> each.id().hex()));

    @Mixin
    private TokenOption token = new TokenOption();

    @Option(
            names = "--certificate",
            required = true,
            paramLabel = "FILE",
            description = "the certificate, in PEM or DER")
    private Path file = Path.of("");

    @Mixin
    private PinOptions pin = new PinOptions();

    private final CommandContext context;
    private final BootSurroundings surroundings;

    TokenKeepCertificate(CommandContext context, BootSurroundings surroundings) {
        this.context = context;
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        Caller caller = context.operator();
        Der certificate =
                new CertificateFiles(context).certificates(List.of(file)).get(0).encoded();
        try (TokenAccess access = token.access(surroundings);
                Token opened = pin.open(access, context)) {
            TokenKey key = context.require(new HolderTokenUseCases(Pkcs11Adapters.codec())
                    .keep()
                    .keep(new KeepCertificate.Command(opened, certificate), caller));
            context.results().one(key, COLUMNS);
        }
    }
}
