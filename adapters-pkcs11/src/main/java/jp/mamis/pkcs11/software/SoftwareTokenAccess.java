package jp.mamis.pkcs11.software;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import jp.mamis.application.hpki.ca.Pin;
import jp.mamis.application.hpki.ca.PinState;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenAccess;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.hpki.ca.TokenFailure.Reason;
import jp.mamis.application.hpki.ca.TokenReport;
import jp.mamis.application.kernel.Realm;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;

/** A folder of keys that stands for a token. The first PIN it is opened with is its PIN. */
public final class SoftwareTokenAccess implements TokenAccess {

    private static final int ROUNDS = 100_000;

    private final KeyFolder folder;

    private SoftwareTokenAccess(KeyFolder folder) {
        this.folder = folder;
    }

    /** @throws TokenFailure {@code SOFTWARE_REFUSED} in production, whatever the folder holds */
    public static SoftwareTokenAccess in(Path folder, Realm realm) {
        if (realm == Realm.PRODUCTION) {
            throw new TokenFailure(Reason.SOFTWARE_REFUSED, folder.toString());
        }
        return in(new KeyFolder(folder, ROUNDS));
    }

    static SoftwareTokenAccess in(KeyFolder folder) {
        return new SoftwareTokenAccess(folder);
    }

    @Override
    public TokenReport report() {
        return new TokenReport(
                "MAMIS SOFTWARE KEYS, FOR DEMONSTRATION ONLY",
                "SOFTWARE " + folder.path().getFileName(),
                "SOFTWARE",
                "SOFTWARE",
                true,
                Files.exists(folder.seal()) ? PinState.FINE : PinState.NOT_SET,
                List.of("CKM_RSA_PKCS", "CKM_ECDSA"),
                EnumSet.allOf(KeyAlgorithm.class));
    }

    @Override
    public Token logIn(Pin pin, boolean lastTry) {
        return new SoftwareToken(this, folder, folder.open(pin));
    }

    @Override
    public void close() {
        // A folder is open only while a file is read.
    }
}
