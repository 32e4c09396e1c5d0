package jp.mamis.domain.institutions;

import java.util.UUID;

/** Identifies one person's work at one place. Never shown to people. */
public record AffiliationId(UUID value) {}
