package jp.mamis.persistence.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.function.LongConsumer;

/**
 * Passes the text of a table on and counts its rows: each ends with the only line break in it. Makes two digests: one of the
 * text, and one of the rows in whatever order, the sum of theirs. A server need not give rows back in the order in which it
 * took them.
 */
final class CountedText extends FilterOutputStream {

    private final MessageDigest digest = Sha256.begun();
    private final MessageDigest row = Sha256.begun();
    private final byte[] sum = new byte[row.getDigestLength()];
    private final LongConsumer told;
    private long rows;

    /** @param told hears the number of rows as it grows */
    CountedText(OutputStream next, LongConsumer told) {
        super(next);
        this.told = told;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        digest.update(bytes, from, length);
        int begin = from;
        for (int i = from; i < from + length; i++) {
            if (bytes[i] == '\n') {
                row.update(bytes, begin, i + 1 - begin);
                add(row.digest());
                rows++;
                begin = i + 1;
            }
        }
        row.update(bytes, begin, from + length - begin);
        told.accept(rows);
    }

    /** As one number of 256 bits, without what is beyond them. */
    private void add(byte[] other) {
        int carried = 0;
        for (int i = sum.length - 1; i >= 0; i--) {
            int place = Byte.toUnsignedInt(sum[i]) + Byte.toUnsignedInt(other[i]) + carried;
            sum[i] = (byte) place;
            carried = place >> Byte.SIZE;
        }
    }

    long rows() {
        return rows;
    }

    String sumOfRows() {
        return Sha256.text(sum);
    }

    String sha256() {
        return Sha256.text(digest.digest());
    }
}
