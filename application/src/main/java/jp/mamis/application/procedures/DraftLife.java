package jp.mamis.application.procedures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.kernel.Basis;

/** How long what was begun is kept for whoever does not go on with it (下書きの保存期間). */
@Basis(
        document = "our choice",
        rule =
                "A draft, or a paper that an office has begun to enter, is kept for 180 days after it was last saved unless set"
                        + " otherwise; the lists of drafts tell the last one.")
public record DraftLife(Duration length) {

    public static final Duration LONGEST = Duration.ofDays(999);

    public static final DraftLife USUAL = new DraftLife(Duration.ofDays(180));

    public DraftLife {
        if (length.compareTo(Duration.ofDays(1)) < 0 || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a draft is kept for 1 to 999 days");
        }
    }

    /** The last day, in Tokyo, of what was saved then. */
    public LocalDate lastDay(Instant savedAt) {
        return JapanTime.today(savedAt).plusDays(length.toDays());
    }

    /** What was last saved before is over. */
    Instant over(LocalDate today) {
        return JapanTime.startOf(today.minusDays(length.toDays()));
    }
}
