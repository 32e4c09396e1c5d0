package jp.mamis.application.procedures;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.ProcedureId;

/** What doctors have begun to fill in. */
public interface Drafts {

    Optional<Draft> find(DraftId id);

    /** Those among them that there are, in no order. */
    List<Draft> all(Collection<DraftId> ids);

    /** The person's drafts, last saved first. */
    List<Draft> of(PersonId person);

    /** Those last saved before the instant, oldest first, without the first {@code skipped}; {@code limit} at the most. */
    List<DraftId> savedBefore(Instant until, int skipped, int limit);

    /** @throws StaleState now or at commit, when it was saved elsewhere meanwhile */
    void save(Draft draft);

    /** Removes a draft; nothing happens when it is gone. */
    void remove(DraftId id);

    /** Removes a draft that was filed, or whose answer was, and keeps what it has become: of several, the first. */
    void file(DraftId id, ProcedureId procedure);

    /** What a draft that was filed has become; empty for every other. */
    Optional<ProcedureId> filed(DraftId id);
}
