package jp.mamis.persistence.passwords;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.mamis.application.accounts.AppKeys;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.AppCode;
import jp.mamis.domain.accounts.AppKey;
import jp.mamis.domain.accounts.TimeStep;

/** Makes the keys of apps by HMAC-SHA-256 with the node's secret, and codes of them as RFC 4226 and RFC 6238 say. */
public final class HmacAppKeys implements AppKeys {

    private static final int KEY_BYTES = 20;
    private static final String ALGORITHM = "HmacSHA1";

    private final NodeSecret secret;

    public HmacAppKeys(NodeSecret secret) {
        this.secret = secret;
    }

    @Override
    public AppKey key(AccountId account, UUID ticket) {
        byte[] derived = HexFormat.of().parseHex(secret.digest("app-key", account.value() + " " + ticket));
        return new AppKey(Arrays.copyOf(derived, KEY_BYTES));
    }

    @Override
    public AppCode code(AppKey key, TimeStep step) {
        return AppCode.of(truncated(mac(key.bytes(), step.number())));
    }

    /** RFC 4226, 5.3: 31 bits from where the last four bits point. */
    static int truncated(byte[] mac) {
        int offset = mac[mac.length - 1] & 0xF;
        return ByteBuffer.wrap(mac, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
    }

    static byte[] mac(byte[] key, long counter) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(counter).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-1", e);
        }
    }
}
