package jp.mamis.application.accounts;

import java.time.LocalDate;
import java.util.Set;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.person.PersonId;

/** Which bodies a doctor is a member of: all that accounts need to know of memberships. */
public interface PersonBodies {

    /** The bodies with a membership of {@code person} on {@code day}; none for a stranger. */
    Set<AssociationId> of(PersonId person, LocalDate day);
}
