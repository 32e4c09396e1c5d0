package jp.mamis.application.memory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.attachments.Attachments;
import jp.mamis.domain.attachments.Attachment;
import jp.mamis.domain.attachments.AttachmentId;
import jp.mamis.domain.attachments.FolderId;

/** What is known of attached files, in memory. */
public final class InMemoryAttachments implements Attachments {

    private final InMemoryStore store;
    private final NavigableMap<UUID, Attachment> rows;

    public InMemoryAttachments(InMemoryStore store) {
        this.store = store;
        this.rows = store.table();
    }

    @Override
    public Optional<Attachment> find(AttachmentId id) {
        store.requireTransaction();
        return Optional.ofNullable(rows.get(id.value()));
    }

    @Override
    public List<Attachment> in(FolderId folder) {
        store.requireTransaction();
        return rows.values().stream()
                .filter(file -> file.folder().equals(folder))
                .sorted(Comparator.comparing(Attachment::at))
                .toList();
    }

    @Override
    public List<Attachment> due(LocalDate today, int most) {
        store.requireTransaction();
        return rows.values().stream()
                .filter(file -> !file.isErased())
                .filter(file ->
                        file.eraseOn().filter(day -> !day.isAfter(today)).isPresent())
                .limit(most)
                .toList();
    }

    @Override
    public void save(Attachment attachment) {
        store.requireTransaction();
        rows.put(attachment.id().value(), attachment);
    }

    @Override
    public void remove(AttachmentId id) {
        store.requireTransaction();
        rows.remove(id.value());
    }
}
