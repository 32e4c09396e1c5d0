package jp.mamis.application.people;

import java.time.Instant;
import java.util.Optional;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.LicenceNumber;
import jp.mamis.domain.qualification.Physician;

/** Everyone registered, with dated data that is never changed: newer data supersedes. */
public interface Physicians {

    Optional<Physician> find(PersonId id);

    /** Whoever bears this register number now. */
    Optional<Physician> find(LicenceNumber number);

    /**
     * Stores the physician's data as it is known at {@code at}.
     *
     * @throws StaleState now or at commit, when someone else stored the physician meanwhile, or when another one bears
     *     the register number
     */
    void save(Physician physician, Instant at);
}
