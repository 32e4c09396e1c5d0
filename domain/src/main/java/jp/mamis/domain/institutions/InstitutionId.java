package jp.mamis.domain.institutions;

import java.util.UUID;

/** Identifies a medical institution whatever code or name it has. Never shown to people. */
public record InstitutionId(UUID value) {}
