package jp.mamis.domain.attachments;

import java.util.UUID;

/** What files belong to (添付先): a draft until it is filed, the procedure from then on; its own id. */
public record FolderId(UUID value) {}
