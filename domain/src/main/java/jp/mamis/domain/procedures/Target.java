package jp.mamis.domain.procedures;

import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.membership.MemberCategory;

/** A body one wants to join, and as what (入会先). */
public record Target(AssociationId body, MemberCategory category) {}
