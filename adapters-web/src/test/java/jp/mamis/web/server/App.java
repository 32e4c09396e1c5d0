package jp.mamis.web.server;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import jp.mamis.domain.accounts.AppKey;
import jp.mamis.domain.accounts.TimeStep;
import jp.mamis.persistence.passwords.HmacAppKeys;
import jp.mamis.persistence.passwords.NodeSecret;

/** An authenticator app that somebody typed a key into. */
final class App {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final AppKey key;
    private long last = TimeStep.at(Instant.now()).number() - 2;

    private App(AppKey key) {
        this.key = key;
    }

    /** @param key in base 32, as it is shown */
    static App of(String key) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (char sign : key.replace(" ", "").toCharArray()) {
            held = ((held << 5) | ALPHABET.indexOf(sign)) & 0xFFFF;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits);
            }
        }
        return new App(new AppKey(bytes.toByteArray()));
    }

    /** A code that was not shown before and counts now; of three that count, each is shown once. */
    String code() {
        long now = TimeStep.at(Instant.now()).number();
        last = Math.max(last + 1, now - 1);
        return new HmacAppKeys(NodeSecret.ofThisRun())
                .code(key, new TimeStep(last))
                .figures();
    }
}
