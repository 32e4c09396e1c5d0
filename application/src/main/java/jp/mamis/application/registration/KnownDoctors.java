package jp.mamis.application.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.membership.Members;
import jp.mamis.application.people.Newcomers;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.RegisteredData;

/**
 * Whom a registration may have been taken for, as far as an office may see: of its own members what is registered, and of who
 * belongs to no body the national one too, which is a look and is logged as one; of anybody else the bodies only, which can
 * be asked.
 */
final class KnownDoctors {

    private final Foundation foundation;
    private final Newcomers newcomers;
    private final Members members;
    private final CurrentHierarchy hierarchy;

    KnownDoctors(Foundation foundation, Newcomers newcomers, Members members, CurrentHierarchy hierarchy) {
        this.foundation = foundation;
        this.newcomers = newcomers;
        this.members = members;
        this.hierarchy = hierarchy;
    }

    /** Inside the transaction of the look. */
    List<ReviewQueries.Known> of(RegistrationReview review, AssociationId office, LocalDate today, Caller caller) {
        return newcomers.known(review.data()).stream()
                .map(doctor -> seen(doctor, review, office, today, caller))
                .toList();
    }

    private ReviewQueries.Known seen(
            Physician doctor, RegistrationReview review, AssociationId office, LocalDate today, Caller caller) {
        List<AssociationId> bodies = List.copyOf(members.of(doctor.id()).bodiesOn(today));
        boolean own = bodies.contains(office);
        boolean nobodys = bodies.isEmpty()
                && hierarchy.get().national().map(Association::id).equals(Optional.of(office));
        Optional<RegisteredData> data = Optional.of(doctor.latest()).filter(known -> own || nobodys);
        data.ifPresent(shown -> foundation.looked(
                caller,
                office,
                ViewLog.Kind.PERSON_PAGE,
                own ? ViewLog.Ground.MEMBERSHIP : ViewLog.Ground.REGISTRATION,
                doctor.id(),
                "registration " + review.registrant().request().value()));
        return new ReviewQueries.Known(doctor.id(), data, bodies);
    }
}
