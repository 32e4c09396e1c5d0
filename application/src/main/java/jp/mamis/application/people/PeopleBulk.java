package jp.mamis.application.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.institutions.WorkRecord;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.Physician;

/**
 * Stores many people at once who were not known before, for work on a whole nation. It leaves what
 * {@link Physicians#save} and {@link WorkRecords#save} would leave for each of them, and decides nothing.
 */
public interface PeopleBulk {

    /** Somebody not stored yet. @throws IllegalArgumentException for somebody who is, or work of another person */
    record Newcomer(Physician physician, WorkRecord work) {
        public Newcomer {
            if (!physician.version().equals(Version.NEW) || !work.version().equals(Version.NEW)) {
                throw new IllegalArgumentException("a newcomer was never stored");
            }
            if (!work.person().equals(physician.id())) {
                throw new IllegalArgumentException("work of another person");
            }
        }
    }

    /** Those among them that are known. */
    Set<PersonId> known(Collection<PersonId> persons);

    /**
     * Stores them in the running transaction; a record of work that names no workplace is left out.
     *
     * @throws StaleState now or at commit, when one of them is known, or somebody else has or had one of their register
     *     numbers
     */
    void add(List<Newcomer> newcomers, Instant at);
}
