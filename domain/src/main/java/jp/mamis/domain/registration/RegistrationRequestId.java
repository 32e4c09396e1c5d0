package jp.mamis.domain.registration;

import java.util.UUID;

/** Identifies a request to register. Never shown to people. */
public record RegistrationRequestId(UUID value) {}
