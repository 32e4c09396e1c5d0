package jp.mamis.domain.accounts;

import java.util.UUID;

/** Identifies a mandate; never shown or spoken. */
public record MandateId(UUID value) {}
