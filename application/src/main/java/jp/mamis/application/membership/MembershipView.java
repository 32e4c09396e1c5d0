package jp.mamis.application.membership;

import java.time.LocalDate;
import java.util.Optional;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationName;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.membership.BodyCategory;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.membership.MembershipId;

/**
 * A membership as it is shown.
 *
 * @param own     the body's own category as it was called when the membership began
 * @param since   the day of joining; empty when not known
 * @param lastDay the last day of membership, when known
 */
public record MembershipView(
        MembershipId id,
        AssociationCode code,
        AssociationName body,
        Tier tier,
        MemberCategory category,
        Optional<BodyCategory> own,
        Optional<LocalDate> since,
        Optional<LocalDate> lastDay,
        MemberStanding standing) {}
