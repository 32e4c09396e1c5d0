package jp.mamis.domain.qualification;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.HalfWidth;

/** The month in which a physician left the school of medicine (卒業年月). */
public record Graduation(YearMonth month) {

    /** As exchange files carry it: {@code 2006/03}. */
    public String text() {
        return String.format(Locale.ROOT, "%04d/%02d", month.getYear(), month.getMonthValue());
    }

    /**
     * Takes {@code 2006/03}, {@code 200603}, {@code 2006年3月}, {@code 平成18年3月}, {@code H18.3}, in any width.
     *
     * @throws MalformedValue of kind {@code graduation}
     */
    public static Graduation parse(String text) {
        String typed = HalfWidth.fold(text);
        String folded = typed.matches("[0-9]{6}") ? typed.substring(0, 4) + "/" + typed.substring(4) : typed;
        String end = folded.endsWith("月") ? "%d日" : folded.replaceAll("[^-/.]", "") + "%d";
        // An era may begin or end within the month, so a day late and a day early in it are tried.
        return dayOf(folded + end.formatted(28))
                .or(() -> dayOf(folded + end.formatted(1)))
                .map(day -> new Graduation(YearMonth.from(day)))
                .orElseThrow(() -> new MalformedValue("graduation", text));
    }

    private static Optional<LocalDate> dayOf(String text) {
        try {
            return Optional.of(JapaneseDate.parse(text));
        } catch (MalformedValue notADay) {
            return Optional.empty();
        }
    }
}
