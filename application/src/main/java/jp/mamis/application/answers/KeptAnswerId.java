package jp.mamis.application.answers;

import java.util.UUID;

/** Identifies a kept answer within its session. */
public record KeptAnswerId(UUID value) {}
