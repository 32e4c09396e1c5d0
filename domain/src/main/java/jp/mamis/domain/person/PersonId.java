package jp.mamis.domain.person;

import java.util.UUID;

/** Identifies a person in this system (個人ID), whatever name or register number changes. Never shown to people. */
public record PersonId(UUID value) {}
