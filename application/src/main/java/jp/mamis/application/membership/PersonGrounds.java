package jp.mamis.application.membership;

import java.util.Optional;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.person.PersonId;

/** Why a body may see a person who is no member of it: all that memberships need to know of procedures. */
public interface PersonGrounds {

    /**
     * What a body may see a person by.
     *
     * @param entered whether its office entered what is under way from paper, so that it keeps the person's data too
     */
    record Applicant(ViewLog.Ground ground, boolean entered) {}

    /** On what {@code body} may see the page of {@code person}; empty when there is nothing. */
    Optional<Applicant> of(PersonId person, AssociationId body);
}
