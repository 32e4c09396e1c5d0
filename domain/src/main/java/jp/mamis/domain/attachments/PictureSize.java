package jp.mamis.domain.attachments;

import java.util.Map;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;

/** How many points a picture may have (画素数の上限), so that nobody's machine breaks down when it is opened. */
@Basis(
        document = "our choice",
        rule = "A picture has 120 million points at the most and no side longer than 30,000: more than any telephone's"
                + " camera makes, and little enough to be opened anywhere.")
final class PictureSize {

    private static final int MOST_MILLIONS = 120;
    private static final long MOST = MOST_MILLIONS * 1_000_000L;
    private static final long LONGEST_SIDE = 30_000;

    private PictureSize() {}

    static Outcome<Long> judge(long width, long height) {
        if (width < 1 || height < 1) {
            return Outcome.refused(AttachmentRefusal.FILE_BROKEN);
        }
        return width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST
                ? Outcome.refused(Refusal.of(
                        AttachmentRefusal.PICTURE_TOO_LARGE, Map.of("most", Integer.toString(MOST_MILLIONS))))
                : Outcome.accepted(width * height);
    }
}
