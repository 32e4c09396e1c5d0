package jp.mamis.application.rehearsal;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import jp.mamis.domain.person.BirthDate;
import jp.mamis.domain.qualification.Graduation;

/**
 * When somebody was born and finished the study of medicine: mostly in March of the fiscal year in which one turns 24 or
 * a little later, a few in September.
 */
record Schooling(BirthDate birth, Graduation graduation) {

    private static final int AGE = 24;
    private static final int MOST_YEARS_MORE = 4;

    /** Born since {@code eldest}, graduated in {@code latest} at the last. */
    static Schooling until(Chance chance, int eldest, int latest) {
        LocalDate born = chance.day(LocalDate.of(eldest, 1, 1), LocalDate.of(latest - AGE, 4, 1));
        boolean schoolYearBefore = born.isBefore(LocalDate.of(born.getYear(), Month.APRIL, 2));
        int year = born.getYear()
                + (schoolYearBefore ? AGE : AGE + 1)
                + (chance.in(30) ? chance.between(1, MOST_YEARS_MORE) : 0);
        Month month = chance.in(4) ? Month.SEPTEMBER : Month.MARCH;
        return new Schooling(new BirthDate(born), new Graduation(YearMonth.of(Math.min(year, latest), month)));
    }

    /** Graduated in March of {@code year}. */
    static Schooling in(Chance chance, int year) {
        LocalDate eldest = LocalDate.of(year - AGE - 1 - (chance.in(30) ? MOST_YEARS_MORE : 0), 4, 2);
        LocalDate born = chance.day(eldest, LocalDate.of(year - AGE, 4, 1));
        return new Schooling(new BirthDate(born), new Graduation(YearMonth.of(year, Month.MARCH)));
    }
}
