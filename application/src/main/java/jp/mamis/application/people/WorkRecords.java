package jp.mamis.application.people;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.institutions.WorkRecord;
import jp.mamis.domain.person.PersonId;

/** Where people work and worked, as facts that are never changed: a new one supersedes. */
public interface WorkRecords {

    /** The person's workplaces; {@link WorkRecord#none} for someone who never named one. */
    WorkRecord of(PersonId person);

    /** The workplaces of several persons; who never named one is left out. */
    Map<PersonId, WorkRecord> all(Collection<PersonId> persons);

    /**
     * Stores what changed since {@code record} was loaded; facts that fell away are superseded at {@code at}.
     *
     * @throws StaleState now or at commit, when someone else stored the record meanwhile
     */
    void save(WorkRecord record, Instant at);
}
