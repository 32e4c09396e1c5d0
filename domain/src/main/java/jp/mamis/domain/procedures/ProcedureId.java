package jp.mamis.domain.procedures;

import java.util.UUID;

/** Identifies a procedure for good. People use the {@link ReferenceNumber}. */
public record ProcedureId(UUID value) {}
