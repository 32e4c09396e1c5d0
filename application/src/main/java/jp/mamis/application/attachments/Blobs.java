package jp.mamis.application.attachments;

import java.util.Optional;
import jp.mamis.domain.attachments.AttachmentId;

/** The content of files, some megabytes each at the most; durable with the running transaction, whole or not at all. */
public interface Blobs {

    /**
     * Stores content for the first time.
     *
     * @throws IllegalStateException when there is some under this id already; it never changes
     */
    void store(AttachmentId id, byte[] content);

    /** Byte for byte as it was stored; empty when there is none. */
    Optional<byte[]> find(AttachmentId id);

    /** Removes the content; nothing happens when there is none. */
    void remove(AttachmentId id);
}
