package jp.mamis.application.registration;

import java.util.Optional;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.person.Prefecture;
import jp.mamis.domain.registration.RegistrationRefusal;

/**
 * Which registrations an office looks at.
 *
 * @param only the prefecture; empty for the national body, which looks at all
 */
record ReviewScope(Optional<Prefecture> only) {

    /** For staff of the national and the prefectural bodies. */
    static Outcome<ReviewScope> of(Association body, Caller caller) {
        boolean office = body.tier() == Tier.NATIONAL || body.tier() == Tier.PREFECTURAL;
        return office && caller.isStaffOf(body.id())
                ? Outcome.accepted(new ReviewScope(
                        body.tier() == Tier.NATIONAL
                                ? Optional.empty()
                                : Optional.of(
                                        Prefecture.ofCode(body.code().text().substring(0, 2))
                                                .orElseThrow())))
                : Outcome.refused(RegistrationRefusal.NOT_ALLOWED);
    }

    boolean holds(RegistrationReview review) {
        return only.isEmpty() || review.prefecture().equals(only);
    }
}
