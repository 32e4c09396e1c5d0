package jp.mamis.pkcs11.door;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import jp.mamis.application.hpki.ca.TokenAccess;
import jp.mamis.application.kernel.Realm;
import jp.mamis.pkcs11.software.SoftwareTokenAccess;
import jp.mamis.pkcs11.token.ModuleTokenAccess;
import jp.mamis.pkcs11.token.TokenSettings;

/**
 * Which token is to be opened.
 *
 * @param module a library, or {@code software} for the keys of a demonstration
 */
public record TokenWish(String module, String parameters, String token) {

    private static final String SOFTWARE = "software";

    /** Keys in the folder of the process that is asked. */
    public static TokenWish software() {
        return new TokenWish(SOFTWARE, "", "");
    }

    public static TokenWish of(TokenSettings settings) {
        return new TokenWish(settings.module().toString(), settings.parameters(), settings.token());
    }

    /** As whoever asks calls it. */
    String name() {
        return token.isEmpty() ? module : token;
    }

    static TokenWish read(DataInputStream in) throws IOException {
        return new TokenWish(in.readUTF(), in.readUTF(), in.readUTF());
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(module);
        out.writeUTF(parameters);
        out.writeUTF(token);
    }

    TokenAccess reach(Path softwareKeys, Realm realm) {
        return module.equals(SOFTWARE)
                ? SoftwareTokenAccess.in(softwareKeys, realm)
                : ModuleTokenAccess.reach(new TokenSettings(Path.of(module), parameters, token));
    }
}
