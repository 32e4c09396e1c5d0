package jp.mamis.domain.attachments;

import java.time.LocalDate;
import jp.mamis.domain.kernel.Basis;

/** When the content of a file is erased (保存期間). */
@Basis(
        document = "個人情報の保護に関する法律",
        article = "第22条",
        rule =
                "A file is kept for the months its body had set when it was attached, counted from the day the procedure ended,"
                        + " and erased on the day after them.",
        note = "The months are each body's own; the article asks that data no longer needed be erased without delay.")
public final class RetentionPolicy {

    /** The day from which the content is gone. */
    public LocalDate erasedOn(LocalDate ended, int keptMonths) {
        return ended.plusMonths(keptMonths).plusDays(1);
    }
}
