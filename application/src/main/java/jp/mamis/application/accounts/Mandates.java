package jp.mamis.application.accounts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mamis.domain.accounts.Mandate;
import jp.mamis.domain.accounts.MandateId;
import jp.mamis.domain.hierarchy.AssociationId;

/** What bodies let one another do, ended or not. */
public interface Mandates {

    Optional<Mandate> find(MandateId id);

    /** The mandates that any of {@code bodies} has given, by first day, then by when they were given. */
    List<Mandate> givenBy(Set<AssociationId> bodies);

    /** The mandates that {@code body} has been given, by first day, then by when they were given. */
    List<Mandate> takenBy(AssociationId body);

    /**
     * Keeps others from giving or ending mandates of {@code giver} until the transaction ends, so that no two of them give
     * overlapping ones.
     */
    void claim(AssociationId giver);

    /** Stores a new mandate, or the end of a known one; of a known one nothing else changes, and the first end stays. */
    void save(Mandate mandate);
}
