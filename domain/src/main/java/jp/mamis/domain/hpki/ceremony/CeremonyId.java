package jp.mamis.domain.hpki.ceremony;

import java.util.UUID;

/** Identifies a ceremony for good; people use its number. */
public record CeremonyId(UUID value) {}
