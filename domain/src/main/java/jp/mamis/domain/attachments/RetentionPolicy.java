package jp.mamis.domain.attachments;

import java.time.LocalDate;
import jp.mamis.domain.kernel.Basis;

/** When the content of a file is erased (保存期間). */
@Basis(
        document = "個人情報の保護に関する法律",
        article = "第22条",
        rule =
                "A file is kept for the months its body had set when it was attached, counted from the day the procedure ended,"
                        + " and erased on the day after them; one that is not filed, six months after it was attached.",
        note =
                "The months are each body's own, the six months our choice; the article asks that data no longer needed be erased without delay.")
public final class RetentionPolicy {

    private static final int UNFILED_MONTHS = 6;

    /** The day from which the content of a file in a draft is gone that is not filed. */
    public LocalDate erasedUnfiledOn(LocalDate attached) {
        return erasedOn(attached, UNFILED_MONTHS);
    }

    /** The day from which the content is gone. */
    public LocalDate erasedOn(LocalDate ended, int keptMonths) {
        return ended.plusMonths(keptMonths).plusDays(1);
    }
}
