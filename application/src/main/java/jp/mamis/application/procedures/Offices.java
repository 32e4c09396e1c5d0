package jp.mamis.application.procedures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mamis.application.accounts.AccountIndex;
import jp.mamis.application.accounts.OfficeHolder;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.DutyGrant;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.procedures.Office;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.settings.OfficeRole;

/** Who works at bodies whose rules ask everybody, read at once in the running transaction, and not at all where none does. */
final class Offices {

    private final AccountIndex accounts;

    Offices(AccountIndex accounts) {
        this.accounts = accounts;
    }

    /** Of one body. */
    Known of(Procedure procedure, AssociationId body, LocalDate day) {
        return of(List.of(procedure), Set.of(body), day);
    }

    Known of(Collection<? extends Procedure> procedures, Set<AssociationId> bodies, LocalDate day) {
        boolean asked = procedures.stream()
                .anyMatch(procedure -> bodies.stream()
                        .anyMatch(body ->
                                procedure.filing().rules().of(body).workflow().asksAll()));
        return new Known(asked ? accounts.officesOf(bodies, day) : List.of());
    }

    /** The offices as they were found. */
    record Known(List<OfficeHolder> holders) {

        /** Who of the body's office can confirm on the procedure: everybody but its applicant. */
        Office at(AssociationId body, Procedure procedure) {
            return new Office(holders.stream()
                    .filter(holder -> !holder.person()
                            .equals(Optional.of(procedure.filing().applicant())))
                    .flatMap(holder -> inOffice(holder, body).stream())
                    .toList());
        }

        private static Optional<Office.Holder> inOffice(OfficeHolder holder, AssociationId body) {
            List<DutyGrant> duties = holder.duties().stream()
                    .filter(duty -> duty.grant().body().equals(body))
                    .toList();
            List<OfficeRole> own =
                    duties.stream().filter(DutyGrant::isOwn).map(Known::role).toList();
            return own.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Office.Holder(
                            holder.id(),
                            own.contains(OfficeRole.ADMINISTRATOR) ? OfficeRole.ADMINISTRATOR : OfficeRole.STAFF,
                            duties.stream()
                                    .flatMap(duty ->
                                            duty.deputyOf().map(absent -> new Office.Lent(absent, role(duty))).stream())
                                    .toList()));
        }

        private static OfficeRole role(DutyGrant duty) {
            return duty.grant().duty() == Duty.ASSOCIATION_ADMINISTRATION ? OfficeRole.ADMINISTRATOR : OfficeRole.STAFF;
        }
    }
}
