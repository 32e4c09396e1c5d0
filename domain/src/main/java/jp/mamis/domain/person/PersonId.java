package jp.mamis.domain.person;

import java.util.UUID;

/** Identifies a person for good, whatever name or register number the person has. Never shown to people. */
public record PersonId(UUID value) {}
