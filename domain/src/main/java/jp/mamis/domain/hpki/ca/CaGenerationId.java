package jp.mamis.domain.hpki.ca;

import java.util.UUID;

/** Which generation of an authority. */
public record CaGenerationId(UUID value) {}
