package jp.mamis.domain.attachments;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.settings.FileType;

/**
 * A JPEG picture, read segment by segment to its end (JPEG画像の検査). Telephones put a second picture, or notes of their own,
 * behind the first: those are cut off; anything else behind it is refused.
 */
final class JpegFile {

    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int FILL = 0xff;
    private static final byte[] PICTURE = {(byte) FILL, (byte) START};
    private static final byte[] NOTES = "SEFT".getBytes(StandardCharsets.US_ASCII);
    private static final int DIMENSIONS = 5;

    private final byte[] content;

    private JpegFile(byte[] content) {
        this.content = content;
    }

    static Outcome<Sound> judge(byte[] content) {
        return new JpegFile(content).judged();
    }

    private Outcome<Sound> judged() {
        Optional<Integer> frame = frame();
        Optional<Integer> end = end(0);
        if (frame.isEmpty()) {
            return Outcome.refused(AttachmentRefusal.FILE_BROKEN);
        }
        int size = frame.get() + DIMENSIONS;
        return PictureSize.judge(number(size + 2), number(size))
                .then(points -> end.map(this::rest).orElseGet(() -> Outcome.refused(AttachmentRefusal.FILE_BROKEN)));
    }

    private Outcome<Sound> rest(int end) {
        return end == content.length || isBlank(end) || isPictures(end) || isNotes(end)
                ? Outcome.accepted(new Sound(FileType.JPEG, end))
                : Outcome.refused(AttachmentRefusal.FILE_HAS_MORE);
    }

    /** Where the segment stands that says how large the picture is. */
    private Optional<Integer> frame() {
        int at = 2;
        while (isSegment(at)) {
            int marker = content[at + 1] & 0xff;
            boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (frame) {
                return at + DIMENSIONS + 4 <= content.length ? Optional.of(at) : Optional.empty();
            }
            if (marker == SCAN || marker == END) {
                return Optional.empty();
            }
            at = next(at);
        }
        return Optional.empty();
    }

    /** Where the picture that begins there has ended; empty where it breaks off. */
    private Optional<Integer> end(int begin) {
        int at = begin + 2;
        boolean scanned = false;
        while (isMarker(at)) {
            int marker = content[at + 1] & 0xff;
            if (marker == END) {
                return scanned ? Optional.of(at + 2) : Optional.empty();
            }
            if (!isSegment(at)) {
                return Optional.empty();
            }
            at = next(at);
            if (marker == SCAN) {
                scanned = true;
                at = behindScan(at);
            }
        }
        return Optional.empty();
    }

    /** The next marker that is not part of the picture's own data. */
    private int behindScan(int begin) {
        int at = begin;
        while (at + 1 < content.length) {
            int after = content[at + 1] & 0xff;
            boolean data = (content[at] & 0xff) != FILL || after == 0 || (after >= 0xd0 && after <= 0xd7);
            if (!data && after != FILL) {
                return at;
            }
            at++;
        }
        return content.length;
    }

    private boolean isMarker(int at) {
        return at + 1 < content.length && (content[at] & 0xff) == FILL;
    }

    private boolean isSegment(int at) {
        return isMarker(at) && at + 4 <= content.length && number(at + 2) >= 2 && next(at) <= content.length;
    }

    private int next(int at) {
        return at + 2 + number(at + 2);
    }

    private int number(int at) {
        return ((content[at] & 0xff) << 8) | (content[at + 1] & 0xff);
    }

    private boolean isBlank(int from) {
        for (int i = from; i < content.length; i++) {
            if (content[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isPictures(int from) {
        int at = from;
        while (at < content.length && FileSignature.begins(content, at, PICTURE)) {
            Optional<Integer> end = end(at);
            if (end.isEmpty()) {
                return false;
            }
            at = end.get();
        }
        return at > from && isBlank(at);
    }

    private boolean isNotes(int from) {
        return content.length - from >= NOTES.length
                && FileSignature.begins(content, content.length - NOTES.length, NOTES);
    }
}
