package jp.mamis.application.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.person.BirthDate;
import jp.mamis.domain.person.KanaName;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.RegisteredData;

/** Everyone with a licence, as dated facts that are never changed: a new one supersedes. */
public interface Physicians {

    /** Empty for an unknown id. */
    Optional<Physician> find(PersonId id);

    /** Those among them that are known, read at once. */
    Map<PersonId, Physician> all(Collection<PersonId> persons);

    /** @throws IllegalArgumentException for an unknown id: it came from a stored fact */
    default Physician require(PersonId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no such physician: " + id.value()));
    }

    /**
     * What was registered for {@code day} as far as it was known at {@code known}; for a day before the person was known, what
     * became known first. Empty when the person was not known then.
     */
    Optional<RegisteredData> registered(PersonId person, LocalDate day, Instant known);

    /** Who has or had {@code number}; one person at the most. */
    Optional<Physician> findByLicence(LicenceNumber number);

    /** Who has or had each of these numbers, read at once. */
    Map<LicenceNumber, Physician> withLicences(Collection<LicenceNumber> numbers);

    /** Who has or had a name whose reading has the same search key, and was born on that day; in no order. */
    List<Physician> readAlike(KanaName kana, BirthDate birth);

    /** Whose data registered last has this mail address, in any case of letters; in no order. */
    List<PersonId> withMail(MailAddress address);

    /**
     * Stores what changed since {@code physician} was loaded; data that no longer holds is superseded at {@code at}.
     *
     * @throws StaleState now or at commit, when someone else stored the physician meanwhile, or another person has or
     *     had one of the register numbers
     */
    void save(Physician physician, Instant at);

    /**
     * Removes everything that was registered of somebody of whom nothing else is stored, as if it never had been; the
     * numbers are free again. Does nothing for an unknown id.
     */
    void forget(PersonId person);
}
