package jp.mamis.application.kernel;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** UUID version 7 (RFC 9562): milliseconds first, so that indexes grow at one end; 74 random bits behind them. */
public final class TimeOrderedIdentifiers implements IdentifierSource {

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public TimeOrderedIdentifiers(Clock clock) {
        this.clock = clock;
    }

    @Override
    public UUID next() {
        long high = (clock.millis() << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
        long low = 0x8000_0000_0000_0000L | (random.nextLong() >>> 2);
        return new UUID(high, low);
    }
}
