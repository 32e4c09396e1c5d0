package jp.mamis.domain.hpki.ca;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Which generation of an authority. */
public record CaGenerationId(UUID value) {

    private static final long VERSION = 0x8000L;
    private static final long NO_VERSION = ~0xF000L;
    private static final long VARIANT = Long.MIN_VALUE;
    private static final long NO_VARIANT = -1L >>> 2;

    /**
     * The one that has this key, always the same: what a log tells of it is found again after a database of before its
     * certificate was brought back.
     *
     * @param key identifier of the key, as in certificates
     */
    public static CaGenerationId of(Der key) {
        ByteBuffer digest = ByteBuffer.wrap(key.fingerprint().bytes());
        long high = (digest.getLong() & NO_VERSION) | VERSION;
        long low = (digest.getLong() & NO_VARIANT) | VARIANT;
        return new CaGenerationId(new UUID(high, low));
    }
}
