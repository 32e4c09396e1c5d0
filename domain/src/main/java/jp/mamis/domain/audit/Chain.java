package jp.mamis.domain.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.domain.audit.AuditEntry.Link;

/**
 * The chain of entries (監査証跡の連鎖): each carries the hash of the one before, so that a changed, removed or inserted
 * entry shows. Pure: reads nothing and stores nothing.
 */
public final class Chain {

    /** What stands before the first entry. */
    public static final String GENESIS = "0".repeat(64);

    private Chain() {}

    /** Where a walk found the chain broken. */
    public record Break(long sequence, Reason reason) {
        public enum Reason {
            /** The entry's content does not give its hash. */
            CONTENT_CHANGED,
            /** The entry does not follow the one before it. */
            NOT_LINKED,
            /** A number is missing or stands twice. */
            OUT_OF_SEQUENCE,
            /** The chain ends before or after what its head says. */
            HEAD_DIFFERS,
            /** Another entry, or none, has the number of the one noted outside. */
            NOTED_DIFFERS
        }
    }

    /** The link of the entry with this content after one whose hash is {@code previous}. */
    public static Link link(AuditEntry content, String previous) {
        return new Link(previous, hash(content, previous));
    }

    /**
     * Walks entries in order of sequence, starting at 1.
     *
     * @param headSequence number that the head claims to be the last, 0 for an empty journal
     * @param headHash     hash that the head claims
     * @return the first break, or empty when the chain is whole
     */
    public static Optional<Break> firstBreak(Iterator<AuditEntry> entries, long headSequence, String headHash) {
        String previous = GENESIS;
        long expected = 1;
        while (entries.hasNext()) {
            AuditEntry entry = entries.next();
            if (entry.sequence() != expected) {
                return Optional.of(new Break(expected, Break.Reason.OUT_OF_SEQUENCE));
            }
            if (!entry.link().previous().equals(previous)) {
                return Optional.of(new Break(expected, Break.Reason.NOT_LINKED));
            }
            if (!entry.link().hash().equals(hash(entry, previous))) {
                return Optional.of(new Break(expected, Break.Reason.CONTENT_CHANGED));
            }
            previous = entry.link().hash();
            expected++;
        }
        boolean headAgrees = headSequence == expected - 1 && headHash.equals(previous);
        return headAgrees ? Optional.empty() : Optional.of(new Break(expected - 1, Break.Reason.HEAD_DIFFERS));
    }

    private static String hash(AuditEntry entry, String previous) {
        MessageDigest digest = sha256();
        add(digest, previous);
        add(digest, Long.toString(entry.sequence()));
        add(digest, micros(entry.at()));
        add(digest, entry.actor());
        add(digest, entry.onBehalfOf());
        add(digest, entry.body());
        add(digest, entry.channel());
        add(digest, entry.request());
        add(digest, entry.intention());
        add(digest, text(entry.subject()));
        add(digest, Long.toString(entry.version()));
        add(digest, entry.result());
        add(digest, entry.detail());
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Each part is preceded by its length, so that no two contents give the same bytes. */
    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static String micros(Instant at) {
        return Long.toString(Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000));
    }

    private static String text(UUID id) {
        return id.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
