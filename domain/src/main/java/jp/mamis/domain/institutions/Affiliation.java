package jp.mamis.domain.institutions;

import java.time.LocalDate;
import java.util.Optional;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.person.PersonId;

/**
 * That a person works at a place in some capacity during some days (勤務). A person may have several at once, each with
 * its own duty.
 */
public record Affiliation(
        AffiliationId id,
        PersonId person,
        Workplace workplace,
        Optional<Position> position,
        FacilityDuty duty,
        Interval during) {

    public boolean heldOn(LocalDate day) {
        return during.contains(day);
    }

    /**
     * The same work, done for the last time on {@code lastDay}.
     *
     * @throws IllegalArgumentException when {@code lastDay} comes before the first day
     */
    public Affiliation endingOn(LocalDate lastDay) {
        return new Affiliation(id, person, workplace, position, duty, during.endingOn(lastDay));
    }
}
