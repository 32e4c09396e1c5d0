package jp.mamis.application.memory;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import jp.mamis.application.accounts.SecretSource;

/** Foreseeable bytes, different each time, for tests only. */
public final class CountingSecretSource implements SecretSource {

    /** What is so long becomes a number that has to look as if it were drawn. */
    private static final int SERIAL_NUMBER = 16;

    private static final byte LARGE = 0x40;

    private final AtomicInteger count = new AtomicInteger();

    @Override
    public byte[] next(int bytes) {
        ByteBuffer drawn = ByteBuffer.allocate(bytes).putInt(bytes - Integer.BYTES, count.incrementAndGet());
        return bytes == SERIAL_NUMBER ? drawn.put(0, LARGE).array() : drawn.array();
    }
}
