package jp.mamis.application.saved;

import java.util.UUID;

/** Identifies a saved view. */
public record SavedViewId(UUID value) {}
