package jp.mamis.application.memory;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import jp.mamis.application.accounts.SecretSource;

/** Foreseeable bytes, different each time, for tests only. */
public final class CountingSecretSource implements SecretSource {

    private final AtomicInteger count = new AtomicInteger();

    @Override
    public byte[] next(int bytes) {
        return ByteBuffer.allocate(bytes)
                .putInt(bytes - Integer.BYTES, count.incrementAndGet())
                .array();
    }
}
