package jp.mamis.domain.hpki.ceremony;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.Validity;

/**
 * What is to be issued in place of what (再発行の内容).
 *
 * @param from    whose certificates in force get another one
 * @param to      who issues it, for the same key and the same holder
 * @param profile by name and version, as it was when it was ordered
 * @param months  how long it is valid, from the first of the month on; none for as long as the one before
 */
public record ReissueOrder(CaGenerationId from, CaGenerationId to, String profile, Optional<Integer> months) {

    /** How long one is valid that is issued at {@code now} in place of one that was valid for {@code before}. */
    public Validity validity(Validity before, Instant now) {
        YearMonth first = YearMonth.from(JapanTime.today(now));
        return months.map(length -> Validity.wholeMonths(first, length))
                .orElseGet(() -> new Validity(JapanTime.startOf(first.atDay(1)), before.last()));
    }
}
