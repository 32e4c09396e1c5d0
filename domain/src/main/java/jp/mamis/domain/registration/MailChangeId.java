package jp.mamis.domain.registration;

import java.util.UUID;

/** Identifies a wish for another mail address. Never shown to people. */
public record MailChangeId(UUID value) {}
