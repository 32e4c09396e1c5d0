package jp.mamis.application.jobs;

import java.util.UUID;

/** Identifies a job. What belongs to it alone, a file say, is kept under the same number. */
public record JobId(UUID value) {}
