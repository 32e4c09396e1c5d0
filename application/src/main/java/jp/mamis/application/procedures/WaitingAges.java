package jp.mamis.application.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.mamis.domain.calendar.JapanTime;

/**
 * How many have been in a state for how long (経過日数), in whole days of Japan's calendar. Each is counted once.
 *
 * @param upTo7  seven days at most
 * @param upTo14 more, fourteen days at most
 * @param upTo30 more, thirty days at most
 * @param over30 more than thirty days
 */
public record WaitingAges(long upTo7, long upTo14, long upTo30, long over30) {

    private static final int WEEK = 7;
    private static final int FORTNIGHT = 14;
    private static final int MONTH = 30;

    /** When the day began that was seven days before {@code today}, and those fourteen and thirty days before. */
    public static List<Instant> bounds(LocalDate today) {
        return List.of(
                JapanTime.startOf(today.minusDays(WEEK)),
                JapanTime.startOf(today.minusDays(FORTNIGHT)),
                JapanTime.startOf(today.minusDays(MONTH)));
    }

    /**
     * Takes apart what was counted from each of the {@link #bounds} on.
     *
     * @param since how many began at each bound or later, the latest bound first
     */
    public static WaitingAges of(List<Long> since, long all) {
        return new WaitingAges(
                since.get(0), since.get(1) - since.get(0), since.get(2) - since.get(1), all - since.get(2));
    }
}
