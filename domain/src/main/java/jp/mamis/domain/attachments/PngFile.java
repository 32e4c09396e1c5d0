package jp.mamis.domain.attachments;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.settings.FileType;

/**
 * A PNG picture, read block by block (PNG画像の検査): every block whole by its sum, the picture's data inflated and counted
 * but never kept, nothing behind the last block.
 */
final class PngFile {

    private static final int SIGNATURE = 8;
    private static final int FRAME = 12;
    private static final int HEADER = 13;
    private static final int BITS = 8;
    private static final int MOST_SAMPLES = 4;
    private static final int WIDEST_SAMPLE = 2;
    private static final int PASSES = 8;

    private final byte[] content;
    private final ByteBuffer numbers;
    private final byte[] thrownAway = new byte[1 << 13];

    private PngFile(byte[] content) {
        this.content = content;
        this.numbers = ByteBuffer.wrap(content);
    }

    static Outcome<Sound> judge(byte[] content) {
        PngFile file = new PngFile(content);
        return file.header().then(points -> file.walked());
    }

    private Outcome<Long> header() {
        return isBlock(SIGNATURE, "IHDR") && length(SIGNATURE) == HEADER
                ? PictureSize.judge(width(), height())
                : Outcome.refused(AttachmentRefusal.FILE_BROKEN);
    }

    private Outcome<Sound> walked() {
        Inflater inflater = new Inflater();
        try {
            long room = most();
            int at = SIGNATURE;
            while (isWhole(at)) {
                if (isBlock(at, "IEND")) {
                    return ended(at, inflater);
                }
                if (isBlock(at, "IDAT")) {
                    room -= inflated(inflater, at);
                    if (room < 0) {
                        return Outcome.refused(AttachmentRefusal.FILE_BROKEN);
                    }
                }
                at += FRAME + length(at);
            }
            return Outcome.refused(AttachmentRefusal.FILE_BROKEN);
        } catch (DataFormatException noPicture) {
            return Outcome.refused(AttachmentRefusal.FILE_BROKEN);
        } finally {
            inflater.end();
        }
    }

    private Outcome<Sound> ended(int at, Inflater inflater) {
        if (!inflater.finished() || length(at) != 0) {
            return Outcome.refused(AttachmentRefusal.FILE_BROKEN);
        }
        return at + FRAME == content.length
                ? Outcome.accepted(new Sound(FileType.PNG, content.length))
                : Outcome.refused(AttachmentRefusal.FILE_HAS_MORE);
    }

    private long inflated(Inflater inflater, int at) throws DataFormatException {
        inflater.setInput(content, at + BITS, length(at));
        long count = 0;
        long most = most();
        while (!inflater.needsInput() && !inflater.finished() && count <= most) {
            int some = inflater.inflate(thrownAway);
            if (some == 0 && inflater.needsDictionary()) {
                throw new DataFormatException("no PNG asks for a dictionary");
            }
            count += some;
        }
        return count;
    }

    /** What the widest kind of picture of this size has, in passes too. */
    private long most() {
        return (width() * MOST_SAMPLES * WIDEST_SAMPLE + PASSES) * (height() + PASSES);
    }

    private boolean isWhole(int at) {
        if (content.length - at < FRAME) {
            return false;
        }
        long length = numbers.getInt(at) & 0xffffffffL;
        if (length > content.length - at - FRAME) {
            return false;
        }
        CRC32 sum = new CRC32();
        sum.update(content, at + Integer.BYTES, (int) length + Integer.BYTES);
        return (numbers.getInt(at + BITS + (int) length) & 0xffffffffL) == sum.getValue();
    }

    private boolean isBlock(int at, String name) {
        return isWhole(at)
                && FileSignature.begins(content, at + Integer.BYTES, name.getBytes(StandardCharsets.US_ASCII));
    }

    private int length(int at) {
        return numbers.getInt(at);
    }

    private long width() {
        return numbers.getInt(SIGNATURE + BITS) & 0xffffffffL;
    }

    private long height() {
        return numbers.getInt(SIGNATURE + BITS + Integer.BYTES) & 0xffffffffL;
    }
}
