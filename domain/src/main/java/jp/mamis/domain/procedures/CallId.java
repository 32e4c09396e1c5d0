package jp.mamis.domain.procedures;

import java.util.UUID;

/** Names a telephone note within the system; never shown to people. */
public record CallId(UUID value) {}
