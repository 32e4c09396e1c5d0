package jp.mamis.application.memory;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.attachments.Blobs;
import jp.mamis.domain.attachments.AttachmentId;

/** The content of files, in memory. */
public final class InMemoryBlobs implements Blobs {

    private final InMemoryStore store;
    private final NavigableMap<UUID, byte[]> rows;

    public InMemoryBlobs(InMemoryStore store) {
        this.store = store;
        this.rows = store.table();
    }

    @Override
    public void store(AttachmentId id, byte[] content) {
        store.requireTransaction();
        if (rows.containsKey(id.value())) {
            throw new IllegalStateException("content never changes");
        }
        rows.put(id.value(), content.clone());
    }

    @Override
    public Optional<byte[]> find(AttachmentId id) {
        store.requireTransaction();
        return Optional.ofNullable(rows.get(id.value())).map(byte[]::clone);
    }

    @Override
    public void remove(AttachmentId id) {
        store.requireTransaction();
        rows.remove(id.value());
    }
}
