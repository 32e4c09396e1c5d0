package jp.mamis.application.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.settings.RouteRules;

/** What a body has still to decide, all of it at once, to try other rules on. */
public interface OpenFilings {

    /**
     * One of them.
     *
     * @param state       how it looks from the body
     * @param rules       those it was filed under
     * @param memberships the bodies the applicant belongs to on the day or will, without what it has begun itself
     */
    record OpenFiling(
            ProcedureId id,
            PersonId applicant,
            String reference,
            OfficeState state,
            Instant submittedAt,
            JoinRequest request,
            RouteRules rules,
            Set<AssociationId> memberships) {

        public OpenFiling {
            memberships = Set.copyOf(memberships);
        }
    }

    /** Those on which the body has yet to decide, whosever turn it is, by reference number. */
    List<OpenFiling> at(AssociationId body, LocalDate today);
}
