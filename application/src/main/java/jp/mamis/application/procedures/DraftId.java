package jp.mamis.application.procedures;

import java.util.UUID;

/** Identifies a draft. */
public record DraftId(UUID value) {}
