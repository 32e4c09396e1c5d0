package jp.mamis.domain.accounts;

import java.util.UUID;

/** Identifies an account for good. Never shown to people; they use the log-in ID. */
public record AccountId(UUID value) {}
