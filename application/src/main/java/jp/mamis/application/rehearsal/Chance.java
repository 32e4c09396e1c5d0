package jp.mamis.application.rehearsal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * A stream of draws that its key decides and nothing else: the same on every machine and release, unlike the platform's
 * generators, whose algorithms may change. SplitMix64 after Steele, Lea and Flood.
 */
final class Chance {

    private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

    private long state;

    private Chance(long state) {
        this.state = state;
    }

    /** The draws for the {@code index}-th thing of a kind in the nation of {@code seed}. */
    static Chance of(long seed, String kind, long index) {
        long key = mixed(seed + GOLDEN);
        for (byte letter : kind.getBytes(StandardCharsets.UTF_8)) {
            key = mixed(key ^ letter);
        }
        return new Chance(mixed(key ^ mixed(index + GOLDEN)));
    }

    /** From 0 up to, and without, {@code bound}. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** True in {@code percent} of a hundred cases. */
    boolean in(int percent) {
        return below(100) < percent;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** Both ends included. */
    LocalDate day(LocalDate first, LocalDate last) {
        return first.plusDays(below((int) ChronoUnit.DAYS.between(first, last) + 1));
    }

    /** A UUID of version 8 (RFC 9562): made by a rule of our own. */
    UUID id() {
        long high = (next() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L;
        long low = (next() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private long next() {
        state += GOLDEN;
        return mixed(state);
    }

    private static long mixed(long value) {
        long first = (value ^ (value >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        long second = (first ^ (first >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return second ^ (second >>> 31);
    }
}
