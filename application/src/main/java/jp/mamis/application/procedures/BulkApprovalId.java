package jp.mamis.application.procedures;

import java.util.UUID;

/** Identifies a bulk approval. */
public record BulkApprovalId(UUID value) {}
