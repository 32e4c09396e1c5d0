package jp.mamis.domain.qualification;

import java.util.UUID;

/** Identifies one fact about a qualification. Never shown to people. */
public record FactId(UUID value) {}
