package jp.mamis.domain.attachments;

import java.util.UUID;

/** Names a file that was attached; never shown to people. */
public record AttachmentId(UUID value) {}
