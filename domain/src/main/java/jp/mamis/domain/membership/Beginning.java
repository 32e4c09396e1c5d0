package jp.mamis.domain.membership;

import java.time.LocalDate;
import jp.mamis.domain.hierarchy.AssociationId;

/** What a body decides when it takes a member in: the membership to be, from its first day on. */
public record Beginning(MembershipId id, AssociationId body, Group group, MemberCategory category, LocalDate from) {}
