package jp.mamis.application.people;

import java.util.Set;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.person.PersonId;

/** Which offices act on paper for a doctor who applies: all that people need to know of procedures. */
public interface PersonEntries {

    /** The bodies that entered from paper what {@code person} has under way; none once it has ended. */
    Set<AssociationId> of(PersonId person);
}
