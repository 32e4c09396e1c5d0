package jp.mamis.application.procedures;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.membership.PersonGrounds;
import jp.mamis.application.people.PersonEntries;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.Procedure;

/**
 * A body may see who has a procedure under way that the body may see, as long as it is under way; its office keeps the data
 * of those for whom it entered one from paper.
 */
public final class ProcedureGrounds implements PersonGrounds, PersonEntries {

    private final ProcedurePorts ports;

    public ProcedureGrounds(ProcedurePorts ports) {
        this.ports = ports;
    }

    @Override
    public Optional<Applicant> of(PersonId person, AssociationId body) {
        List<Procedure> shown = ports.procedures().underWay(person).stream()
                .filter(procedure -> procedure.filing().route().indexOf(body) >= 0)
                .filter(procedure -> procedure.isShownTo(body))
                .toList();
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(new Applicant(
                        ViewLog.Ground.STEP,
                        shown.stream()
                                .anyMatch(procedure ->
                                        procedure.filing().enteredAt().equals(Optional.of(body)))));
    }

    @Override
    public Set<AssociationId> of(PersonId person) {
        return ports.procedures().underWay(person).stream()
                .flatMap(procedure -> procedure.filing().enteredAt().stream()
                        .filter(body -> procedure.filing().route().indexOf(body) >= 0))
                .collect(Collectors.toUnmodifiableSet());
    }
}
