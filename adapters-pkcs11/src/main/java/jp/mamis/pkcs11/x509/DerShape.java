package jp.mamis.pkcs11.x509;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import jp.mamis.domain.hpki.ca.CertificateRefusal;
import jp.mamis.domain.kernel.Refusal;

/**
 * Looks whether bytes are one whole thing of known length, before a library that recurses is let near them: bytes come from
 * anybody.
 */
final class DerShape {

    private static final int DEEPEST = 32;

    /** A list of 200,000 revocations has about 1.4 million. */
    private static final int MOST_THINGS = 2_000_000;

    private static final int CONSTRUCTED = 0x20;
    private static final int LONG_TAG = 0x1F;
    private static final int LONG_LENGTH = 0x80;

    private final byte[] bytes;
    private final Deque<Integer> ends = new ArrayDeque<>();
    private int position;
    private int things;

    private DerShape(byte[] bytes) {
        this.bytes = bytes;
    }

    /** What is wrong with bytes that should be one thing of at most so many octets. */
    static Optional<Refusal> fault(byte[] bytes, int most) {
        return bytes.length > most
                ? Optional.of(Refusal.of(CertificateRefusal.ENCODING_TOO_LONG, Map.of("most", Integer.toString(most))))
                : new DerShape(bytes).fault();
    }

    private Optional<Refusal> fault() {
        do {
            if (ends.size() >= DEEPEST) {
                return Optional.of(
                        Refusal.of(CertificateRefusal.ENCODING_TOO_DEEP, Map.of("most", Integer.toString(DEEPEST))));
            }
            if (!enter()) {
                return Optional.of(
                        Refusal.of(CertificateRefusal.ENCODING_CUT_SHORT, Map.of("at", Integer.toString(position))));
            }
            if (++things > MOST_THINGS) {
                return Optional.of(Refusal.of(
                        CertificateRefusal.ENCODING_TOO_MANY, Map.of("most", Integer.toString(MOST_THINGS))));
            }
            while (!ends.isEmpty() && ends.getLast() == position) {
                ends.removeLast();
            }
        } while (!ends.isEmpty());
        int left = bytes.length - position;
        return left == 0
                ? Optional.empty()
                : Optional.of(
                        Refusal.of(CertificateRefusal.ENCODING_GOES_ON, Map.of("octets", Integer.toString(left))));
    }

    /** Goes past a simple thing or into a composed one; false where it does not fit into what holds it. */
    private boolean enter() {
        int limit = ends.isEmpty() ? bytes.length : ends.getLast();
        if (limit - position < 2) {
            return false;
        }
        int tag = bytes[position++];
        int length = (tag & LONG_TAG) == LONG_TAG ? -1 : length(limit);
        if (length < 0 || length > limit - position) {
            return false;
        }
        if ((tag & CONSTRUCTED) == 0) {
            position += length;
        } else {
            ends.addLast(position + length);
        }
        return true;
    }

    /** The length that stands here; negative for one that is unknown, cut short or beyond all reason. */
    private int length(int limit) {
        int first = bytes[position++] & 0xFF;
        if (first < LONG_LENGTH) {
            return first;
        }
        int octets = first - LONG_LENGTH;
        if (octets == 0 || octets > 4 || octets > limit - position) {
            return -1;
        }
        long length = 0;
        for (int each = 0; each < octets; each++) {
            length = (length << 8) | (bytes[position++] & 0xFF);
        }
        return length > Integer.MAX_VALUE ? -1 : (int) length;
    }
}
