package jp.mamis.domain.settings;

import java.time.Duration;
import java.util.List;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.MalformedValue;

/** How long an applicant may take to answer what was sent back (再提出の期限), 14 to 180 days. */
@Basis(
        document = "our choice",
        rule =
                "What was sent back is to be answered within 90 days, or within the 14 to 180 days that the body which sent"
                        + " it back has set; the applicant is reminded after a third and after two thirds of them.")
public record AnswerTime(int days) {

    public static final AnswerTime USUAL = new AnswerTime(90);

    public static final AnswerTime SHORTEST = new AnswerTime(14);

    public static final AnswerTime LONGEST = new AnswerTime(180);

    private static final int FEWEST_DAYS = 14;
    private static final int MOST_DAYS = 180;
    private static final int PARTS = 3;

    /** @throws MalformedValue of kind {@code answer-days} */
    public AnswerTime {
        if (days < FEWEST_DAYS || days > MOST_DAYS) {
            throw new MalformedValue("answer-days", Integer.toString(days));
        }
    }

    /** @throws MalformedValue of kind {@code answer-days} */
    public static AnswerTime parse(String typed) {
        if (!typed.matches("[0-9]{1,4}")) {
            throw new MalformedValue("answer-days", typed);
        }
        return new AnswerTime(Integer.parseInt(typed));
    }

    public Duration length() {
        return Duration.ofDays(days);
    }

    /** The silences after which the applicant is reminded, shorter first. */
    public List<Duration> reminders() {
        return List.of(length().dividedBy(PARTS), length().multipliedBy(2).dividedBy(PARTS));
    }
}
