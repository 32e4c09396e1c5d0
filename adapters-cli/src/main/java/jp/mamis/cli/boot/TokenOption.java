package jp.mamis.cli.boot;

import jp.mamis.application.hpki.ca.TokenAccess;
import picocli.CommandLine.Option;

/** Which token is meant: the configured one, or another of the same module. */
final class TokenOption {

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "label or serial number of the token; MAMIS_PKCS11_TOKEN when not given")
    private String token = "";

    /** Found and not opened; the caller's to close. */
    TokenAccess access(BootSurroundings surroundings) {
        return token.isBlank() ? surroundings.token() : surroundings.token(token);
    }
}
