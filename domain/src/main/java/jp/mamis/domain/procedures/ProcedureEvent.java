package jp.mamis.domain.procedures;

import java.time.LocalDate;
import java.util.List;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.DomainEvent;
import jp.mamis.domain.membership.MembershipId;
import jp.mamis.domain.person.PersonId;

/** What happened to a procedure, for whoever has to be told or has to follow. */
public sealed interface ProcedureEvent extends DomainEvent {

    ProcedureId procedure();

    record Submitted(ProcedureId procedure, PersonId applicant, AssociationId first) implements ProcedureEvent {}

    record StepOpened(ProcedureId procedure, AssociationId body) implements ProcedureEvent {}

    /** A body has taken the applicant in. {@code begins}: the day from which membership runs. */
    record StepApproved(
            ProcedureId procedure, PersonId applicant, AssociationId body, MembershipId membership, LocalDate begins)
            implements ProcedureEvent {}

    record SentBackToApplicant(ProcedureId procedure, PersonId applicant, AssociationId body)
            implements ProcedureEvent {}

    record SentBackToBody(ProcedureId procedure, AssociationId from, AssociationId to) implements ProcedureEvent {}

    /** A body refused. {@code begun}: what earlier approvals from this step upward had begun, and which now ends. */
    record Rejected(ProcedureId procedure, PersonId applicant, AssociationId body, List<MembershipId> begun)
            implements ProcedureEvent {
        public Rejected {
            begun = List.copyOf(begun);
        }
    }

    record Withdrawn(ProcedureId procedure, PersonId applicant, List<AssociationId> toDecide)
            implements ProcedureEvent {
        public Withdrawn {
            toDecide = List.copyOf(toDecide);
        }
    }

    /** After a withdrawal a body cancelled what it had begun, and with it what bodies above had. */
    record MembershipsCancelled(ProcedureId procedure, PersonId applicant, AssociationId body, List<MembershipId> begun)
            implements ProcedureEvent {
        public MembershipsCancelled {
            begun = List.copyOf(begun);
        }
    }

    record Completed(ProcedureId procedure, PersonId applicant) implements ProcedureEvent {}

    record Expired(ProcedureId procedure, PersonId applicant) implements ProcedureEvent {}
}
