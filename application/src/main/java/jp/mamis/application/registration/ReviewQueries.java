package jp.mamis.application.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.registration.Likeness;
import jp.mamis.domain.registration.RegistrationRefusal;
import jp.mamis.domain.registration.RegistrationRequestId;

/** What the national and the prefectural offices read of registrations that wait for them; looking is logged. */
public final class ReviewQueries {

    /** So many are shown; the others follow when these are settled. */
    public static final int MOST = 100;

    /** What waits, without its password. */
    public record Waiting(
            RegistrationRequestId id,
            Likeness likeness,
            RegisteredData data,
            MailAddress address,
            MailLanguage language,
            LoginId loginId,
            Instant askedAt) {

        static Waiting of(RegistrationReview review) {
            return new Waiting(
                    review.registrant().request(),
                    review.likeness(),
                    review.data(),
                    review.registrant().address(),
                    review.registrant().language(),
                    review.loginId(),
                    review.askedAt());
        }
    }

    /**
     * Somebody for whom it may have been taken.
     *
     * @param data   of a member of the office's own body, and of who belongs to none for the national body; else empty
     * @param bodies those the doctor belongs to today, which can be asked
     */
    public record Known(PersonId person, Optional<RegisteredData> data, List<AssociationId> bodies) {
        public Known {
            bodies = List.copyOf(bodies);
        }
    }

    /** One that waits, beside whom it may have been taken for. */
    public record Compared(Waiting waiting, List<Known> known) {
        public Compared {
            known = List.copyOf(known);
        }
    }

    private static final UUID LIST = new UUID(0, 0);

    private final Foundation foundation;
    private final RegistrationReviews reviews;
    private final KnownDoctors doctors;
    private final CurrentHierarchy hierarchy;

    ReviewQueries(
            Foundation foundation, RegistrationReviews reviews, KnownDoctors doctors, CurrentHierarchy hierarchy) {
        this.doctors = doctors;
        this.foundation = foundation;
        this.reviews = reviews;
        this.hierarchy = hierarchy;
    }

    /** What waits for the office, the longest first. */
    public Outcome<List<Waiting>> list(AssociationId body, Caller caller) {
        return foundation.answered(
                ReviewScope.of(hierarchy.get().require(body), caller)
                        .map(scope -> foundation.work().inTransaction(() -> {
                            List<Waiting> waiting = reviews.waiting(scope.only(), MOST).stream()
                                    .map(Waiting::of)
                                    .toList();
                            foundation.listed(
                                    caller, body, ViewLog.Ground.REGISTRATION, "registrations", waiting.size());
                            return waiting;
                        })),
                body,
                LIST,
                caller);
    }

    /** How many wait for the office, without a look at any; none for an office that looks at none. */
    public long count(AssociationId body, Caller caller) {
        return ReviewScope.of(hierarchy.get().require(body), caller)
                .accepted()
                .map(scope -> foundation.work().readOnly(() -> reviews.count(scope.only())))
                .orElse(0L);
    }

    public Outcome<Compared> show(RegistrationRequestId id, AssociationId body, Caller caller) {
        return foundation.answered(
                ReviewScope.of(hierarchy.get().require(body), caller)
                        .then(scope -> foundation.work().inTransaction(() -> {
                            Outcome<Compared> found = found(reviews.find(id), scope)
                                    .map(review -> new Compared(
                                            Waiting.of(review),
                                            doctors.of(
                                                    review,
                                                    body,
                                                    foundation.time().today(),
                                                    caller)));
                            found.accepted()
                                    .ifPresent(shown -> foundation.listed(
                                            caller,
                                            body,
                                            ViewLog.Ground.REGISTRATION,
                                            "registration " + id.value(),
                                            1));
                            return found;
                        })),
                body,
                id.value(),
                caller);
    }

    static Outcome<RegistrationReview> found(Optional<RegistrationReview> review, ReviewScope scope) {
        return review.filter(scope::holds)
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(RegistrationRefusal.NO_SUCH_REVIEW));
    }
}
