package jp.mamis.cli.boot;

import java.nio.file.Path;
import java.util.Map;
import jp.mamis.application.hpki.ca.HolderTokenUseCases;
import jp.mamis.application.hpki.ca.RequestCertificate;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenAccess;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.certificates.Pem;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.KeyLabel;
import jp.mamis.pkcs11.Pkcs11Adapters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a key on a holder's own token and a request for its certificate. */
@Command(
        name = "request",
        description = {
            "Make a key on a holder's own token, which it never leaves, and write a request (PKCS#10) that it has signed.",
            "certificate issue takes the request; token keep-certificate puts the certificate beside the key. Run again, it takes the"
                    + " key that is there. For the operator."
        })
final class TokenRequest implements Runnable {

    @Mixin
    private TokenOption token = new TokenOption();

    @Option(
            names = "--key",
            required = true,
            paramLabel = "LABEL",
            description = "label of the key, such as holder-1: small letters, digits and hyphens")
    private String label = "";

    @Option(
            names = "--algorithm",
            paramLabel = "KIND",
            defaultValue = "RSA_2048",
            description = "kind of key: ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE})")
    private KeyAlgorithm algorithm = KeyAlgorithm.RSA_2048;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "write the request to this file, in PEM")
    private Path out = Path.of("");

    @Mixin
    private PinOptions pin = new PinOptions();

    private final CommandContext context;
    private final BootSurroundings surroundings;

    TokenRequest(CommandContext context, BootSurroundings surroundings) {
        this.context = context;
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        Caller caller = context.operator();
        KeyLabel key = KeyLabel.parse(label);
        try (TokenAccess access = token.access(surroundings);
                Token opened = pin.open(access, context)) {
            Der request = context.require(new HolderTokenUseCases(Pkcs11Adapters.codec())
                    .request()
                    .request(new RequestCertificate.Command(opened, key, algorithm), caller));
            Pem.write(out, "CERTIFICATE REQUEST", request, context);
            context.say("token.requested", Map.of("key", key, "file", out));
        }
    }
}
