package jp.mamis.application.qualification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.qualification.LicenceNumber;

/**
 * Physicians whose death some body was told of (死亡の連絡): their account is suspended for it, or a membership ended with it. That
 * alone ends no qualification.
 */
public interface ToldDeaths {

    /**
     * Somebody whose certificates count on.
     *
     * @param number as registered last
     * @param day    the last of membership, or that of the suspension; the earliest that was told
     */
    record Told(PersonId person, LicenceNumber number, PersonName name, LocalDate day) {}

    /**
     * Those with a certificate that counts at {@code now} and of whom no death is recorded among the facts, the earliest first,
     * {@code most} at the most.
     */
    List<Told> unrecorded(Instant now, int most);
}
