package jp.mamis.domain.accounts;

import java.util.UUID;

/** Identifies a session without giving it away. */
public record LoginSessionId(UUID value) {}
