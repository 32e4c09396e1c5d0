package jp.mamis.application.memory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mamis.application.membership.Members;
import jp.mamis.application.procedures.OpenFilings;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.membership.Membership;
import jp.mamis.domain.membership.MembershipId;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.procedures.Procedure;

/** What a body has still to decide, in memory. */
final class InMemoryOpenFilings implements OpenFilings {

    private static final Set<OfficeState> UNDECIDED =
            Set.of(OfficeState.COMING, OfficeState.OPEN, OfficeState.IN_REVIEW, OfficeState.SENT_BACK);

    private final InMemoryProcedures procedures;
    private final Members members;

    InMemoryOpenFilings(InMemoryProcedures procedures, Members members) {
        this.procedures = procedures;
        this.members = members;
    }

    @Override
    public List<OpenFiling> at(AssociationId body, LocalDate today) {
        return procedures
                .all(procedure -> procedure.filing().route().indexOf(body) >= 0)
                .filter(procedure -> UNDECIDED.contains(OfficeState.of(procedure, body)))
                .map(procedure -> filing(procedure, body, today))
                .sorted(Comparator.comparing(OpenFiling::reference))
                .toList();
    }

    private OpenFiling filing(Procedure procedure, AssociationId body, LocalDate today) {
        List<MembershipId> begun = procedure.filing().route().steps().stream()
                .flatMap(step -> step.begun().stream())
                .toList();
        Set<AssociationId> belongs = members.of(procedure.filing().applicant()).memberships().stream()
                .filter(membership -> !membership.period().hasEndedBy(today))
                .filter(membership -> !begun.contains(membership.id()))
                .map(Membership::body)
                .collect(Collectors.toSet());
        return new OpenFiling(
                procedure.id(),
                procedure.filing().applicant(),
                procedure.filing().reference().text(),
                OfficeState.of(procedure, body),
                procedure.filing().submittedAt(),
                procedure.filing().request(),
                procedure.filing().rules(),
                belongs);
    }
}
