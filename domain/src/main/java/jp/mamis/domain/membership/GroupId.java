package jp.mamis.domain.membership;

import java.util.UUID;

/** Identifies a person's group: one workplace and the chain of bodies joined through it. */
public record GroupId(UUID value) {}
