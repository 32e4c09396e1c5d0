package jp.mamis.application.attachments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.attachments.Attachment;
import jp.mamis.domain.attachments.AttachmentId;
import jp.mamis.domain.attachments.FolderId;

/** What is known of files that were attached; their content is in {@link Blobs}. */
public interface Attachments {

    Optional<Attachment> find(AttachmentId id);

    /** The files of a draft or procedure, erased ones too, in the order they were attached. */
    List<Attachment> in(FolderId folder);

    /** Files whose day of erasure is {@code today} or before and whose content is still there, {@code most} at the most. */
    List<Attachment> due(LocalDate today, int most);

    /** Stores it, new or changed. */
    void save(Attachment attachment);

    /** Takes it away without a trace; nothing happens when it is gone. */
    void remove(AttachmentId id);
}
