package jp.mamis.domain.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What is worth a second look about a board's day (理事会承認日), though the rules allow it. */
public enum BoardDayRemark {
    /** The doctor wished to join later than that. */
    BEFORE_WISHED_DAY {
        @Override
        boolean fits(LocalDate boardDay, LocalDate wished, LocalDate today) {
            return boardDay.isBefore(wished);
        }
    },
    /** No board can have decided yet. */
    IN_THE_FUTURE {
        @Override
        boolean fits(LocalDate boardDay, LocalDate wished, LocalDate today) {
            return boardDay.isAfter(today);
        }
    };

    public static List<BoardDayRemark> on(LocalDate boardDay, LocalDate wished, LocalDate today) {
        return Stream.of(values())
                .filter(remark -> remark.fits(boardDay, wished, today))
                .toList();
    }

    abstract boolean fits(LocalDate boardDay, LocalDate wished, LocalDate today);
}
