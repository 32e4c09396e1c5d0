package jp.mamis.domain.membership;

import java.time.LocalDate;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.DomainEvent;
import jp.mamis.domain.person.PersonId;

/** What happened to memberships. */
public sealed interface MembershipEvent extends DomainEvent {

    record Begun(PersonId person, MembershipId membership, AssociationId body, MemberCategory category, LocalDate from)
            implements MembershipEvent {}

    record Restated(
            PersonId person, MembershipId membership, AssociationId body, MemberCategory category, LocalDate from)
            implements MembershipEvent {}

    record Ended(
            PersonId person,
            MembershipId membership,
            AssociationId body,
            LocalDate lastDay,
            Membership.EndReason reason)
            implements MembershipEvent {}

    /** It never took effect: cancelled before its first day had passed into history. */
    record Cancelled(PersonId person, MembershipId membership, AssociationId body) implements MembershipEvent {}

    record NumberGiven(PersonId person, MemberNumber number) implements MembershipEvent {}
}
