package jp.mamis.application.qualification;

import java.util.Map;
import java.util.Set;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.Qualification;
import jp.mamis.domain.qualification.QualificationFact;
import jp.mamis.domain.qualification.Withdrawal;

/** Every fact about qualifications that was ever recorded. None is removed, and none changed but for being superseded once. */
public interface QualificationFacts {

    /** Without facts for a person of whom nothing is recorded. */
    Qualification of(PersonId person);

    /** The same of several, read at once. */
    Map<PersonId, Qualification> all(Set<PersonId> persons);

    /** The same, held for the running transaction, also where there is none: others who record of that person wait. */
    Qualification claim(PersonId person);

    /** The same of several, claimed at once. */
    Map<PersonId, Qualification> claimAll(Set<PersonId> persons);

    /** @throws StaleState now or at commit, when it was added before */
    void add(QualificationFact fact);

    /**
     * Stores since when it is known to be wrong.
     *
     * @throws StaleState at once, when it is unknown or superseded already
     */
    void supersede(QualificationFact wrong);

    /**
     * Stores that a fact was taken back, which supersedes it.
     *
     * @throws StaleState at once, when it is unknown or superseded already
     */
    void withdraw(QualificationFact wrong, Withdrawal how);
}
