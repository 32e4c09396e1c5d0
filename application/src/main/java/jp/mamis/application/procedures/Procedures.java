package jp.mamis.application.procedures;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ReferenceNumber;
import jp.mamis.domain.procedures.WithdrawnProcedure;

/** All filed procedures. None is ever removed. */
public interface Procedures {

    Optional<Procedure> find(ProcedureId id);

    Optional<Procedure> find(ReferenceNumber reference);

    /** Those of the procedures that are there, in no order. */
    List<Procedure> all(Collection<ProcedureId> ids);

    /**
     * Lets nobody else file for the person before the running transaction ends: whoever comes second waits and then sees
     * what the first has filed.
     */
    void claim(PersonId applicant);

    /** The person's procedures that are still to be decided or answered, oldest first. */
    List<Procedure> underWay(PersonId applicant);

    /** The person's withdrawn procedures of which a body has yet to keep or cancel a membership, oldest first. */
    List<WithdrawnProcedure> unsettled(PersonId applicant);

    /**
     * Procedures that wait for their applicant.
     *
     * @param from  sent back later than this
     * @param until sent back at this instant or before
     * @param after those whose id comes after this one only
     */
    record Unanswered(Instant from, Instant until, Optional<ProcedureId> after) {

        Unanswered next(ProcedureId last) {
            return new Unanswered(from, until, Optional.of(last));
        }
    }

    /** The procedures sent back to their applicants and not answered, by id, {@code limit} at the most. */
    List<ProcedureId> unanswered(Unanswered which, int limit);

    /**
     * Stores the procedure as it is at {@code at}.
     *
     * @throws StaleState now or at commit, when someone else stored it meanwhile, or when another procedure of the same
     *     applicant and workplace is under way
     */
    void save(Procedure procedure, Instant at);
}
