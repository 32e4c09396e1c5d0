package jp.mamis.application.hierarchy;

import java.time.LocalDate;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Remaining;

/** What hangs on a body: all that the federation needs to know of memberships and procedures. */
public interface RemainingAtBodies {

    /** The members of {@code body} in force on {@code day} and the procedures undecided now. */
    Remaining of(AssociationId body, LocalDate day);
}
