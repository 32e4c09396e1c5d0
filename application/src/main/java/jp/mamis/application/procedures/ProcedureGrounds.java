package jp.mamis.application.procedures;

import java.util.Optional;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.membership.PersonGrounds;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.person.PersonId;

/** A body may see who has a procedure under way that the body may see, as long as it is under way. */
public final class ProcedureGrounds implements PersonGrounds {

    private final ProcedurePorts ports;

    public ProcedureGrounds(ProcedurePorts ports) {
        this.ports = ports;
    }

    @Override
    public Optional<ViewLog.Ground> of(PersonId person, AssociationId body) {
        return ports.procedures().underWay(person).stream()
                .filter(procedure -> procedure.filing().route().indexOf(body) >= 0)
                .filter(procedure -> procedure.isShownTo(body))
                .map(procedure -> ViewLog.Ground.STEP)
                .findFirst();
    }
}
