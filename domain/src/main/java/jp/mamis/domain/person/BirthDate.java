package jp.mamis.domain.person;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The day a person was born (生年月日). */
public record BirthDate(LocalDate day) {

    /** Completed years on {@code on}: a person born on 29 February completes a year on 1 March of common years. */
    public int ageOn(LocalDate on) {
        return Math.toIntExact(ChronoUnit.YEARS.between(day, on));
    }

    /** Whether {@code age} completed years have passed by {@code on}. */
    public boolean hasReached(int age, LocalDate on) {
        return ageOn(on) >= age;
    }
}
