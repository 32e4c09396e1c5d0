package jp.mamis.domain.membership;

import java.util.UUID;

/** Identifies one membership of one person in one body for good. */
public record MembershipId(UUID value) {}
