package jp.mamis.cli.certificates;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.CommandFailed;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.domain.hpki.ca.Der;

/** Encoded things as text (RFC 7468). */
public final class Pem {

    private static final int LINE = 64;

    private Pem() {}

    /** @param label such as {@code CERTIFICATE} */
    public static String text(String label, Der content) {
        String lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(content.bytes());
        return "-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n";
    }

    /** @throws CommandFailed where the file cannot be written */
    public static void write(Path file, String label, Der content, CommandContext context) {
        try {
            Files.writeString(file, text(label, content), StandardCharsets.US_ASCII);
        } catch (IOException unwritable) {
            throw new CommandFailed(
                    ExitCode.REFUSED, context.words().get("certificate.unwritable", Map.of("file", file)));
        }
    }
}
