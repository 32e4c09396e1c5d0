package jp.mamis.application.membership;

import java.util.Optional;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.person.PersonId;

/** Why a body may see a person who is no member of it: all that memberships need to know of procedures. */
public interface PersonGrounds {

    /** The ground on which {@code body} may see the page of {@code person}; empty when there is none. */
    Optional<ViewLog.Ground> of(PersonId person, AssociationId body);
}
