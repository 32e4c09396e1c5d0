package jp.mamis.domain.hierarchy;

import java.util.UUID;

/** Identifies a body of the federation for good, whatever its name or code becomes. Never shown to people. */
public record AssociationId(UUID value) {}
