package jp.mamis.persistence.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.function.LongConsumer;

/** Passes the text of a table on, with its digest and the number of its rows: each ends with the only line break in it. */
final class CountedText extends FilterOutputStream {

    private final MessageDigest digest = Sha256.begun();
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
        for (int i = from; i < from + length; i++) {
            if (bytes[i] == '\n') {
                rows++;
            }
        }
        told.accept(rows);
    }

    long rows() {
        return rows;
    }

    String sha256() {
        return Sha256.text(digest.digest());
    }
}
