package jp.mamis.domain.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Basis;

/** When what was lent for an absence ends before its last day (代理の終了). */
@Basis(
        document = "our choice",
        article = "domain note on membership, 8: absence",
        rule =
                "A deputy's time ends with the duty of the one stood in for, be it taken away, passed to a successor or held by an"
                        + " account that is suspended, and with the last own duty of the deputy at the body.")
public final class LentDuties {

    private LentDuties() {}

    /** What remains where {@code absent} has {@code duty} no more. */
    static List<DutyGrant> without(List<DutyGrant> grants, AccountId absent, Grant duty, LocalDate today, Instant now) {
        return DutyBook.ending(
                grants, grant -> isLentBy(grant, absent) && grant.grant().equals(duty), today, now);
    }

    /** What remains where {@code absent} can hold no duty any more. */
    static List<DutyGrant> without(List<DutyGrant> grants, AccountId absent, LocalDate today, Instant now) {
        return DutyBook.ending(grants, grant -> isLentBy(grant, absent), today, now);
    }

    /** What remains where the duties of {@code absent} at {@code body} are a successor's from {@code day} on. */
    static List<DutyGrant> before(
            List<DutyGrant> grants, AccountId absent, AssociationId body, LocalDate day, Instant now) {
        return DutyBook.endingBefore(
                grants, grant -> isLentBy(grant, absent) && grant.grant().body().equals(body), day, now);
    }

    /** What remains at a body where the holder may have no own duty left. */
    static List<DutyGrant> backedAt(List<DutyGrant> grants, AssociationId body, LocalDate today, Instant now) {
        boolean own = grants.stream()
                .anyMatch(grant -> grant.isOwn()
                        && grant.isStandingOn(today)
                        && grant.grant().body().equals(body));
        return own
                ? grants
                : DutyBook.ending(
                        grants, grant -> !grant.isOwn() && grant.grant().body().equals(body), today, now);
    }

    private static boolean isLentBy(DutyGrant grant, AccountId absent) {
        return grant.deputyOf().equals(Optional.of(absent));
    }
}
