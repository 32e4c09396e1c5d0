package jp.mamis.persistence.attachments;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import jp.mamis.application.attachments.Blobs;
import jp.mamis.domain.attachments.AttachmentId;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** The content of files in PostgreSQL, in chunks of a quarter of a mebibyte. */
public final class JpaBlobs implements Blobs {

    private static final String COUNT = "select count(*) from mamis.attachment_chunk where attachment = ?";
    private static final String STORE =
            "insert into mamis.attachment_chunk (attachment, number, content) values (?, ?, ?)";
    private static final String READ =
            "select content from mamis.attachment_chunk where attachment = ? order by number";
    private static final String REMOVE = "delete from mamis.attachment_chunk where attachment = ?";

    private static final int CHUNK = 1 << 18;

    private final Statements statements;

    public JpaBlobs(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public void store(AttachmentId id, byte[] content) {
        long there = statements.first(COUNT, row -> row.getLong(1), id.value()).orElse(0L);
        if (there > 0) {
            throw new IllegalStateException("content never changes");
        }
        for (int at = 0; at < content.length; at += CHUNK) {
            byte[] chunk = Arrays.copyOfRange(content, at, Math.min(at + CHUNK, content.length));
            statements.run(STORE, id.value(), at / CHUNK, chunk);
        }
    }

    @Override
    public Optional<byte[]> find(AttachmentId id) {
        ByteArrayOutputStream content = statements.read(
                READ,
                rows -> {
                    ByteArrayOutputStream whole = new ByteArrayOutputStream();
                    while (rows.next()) {
                        whole.writeBytes(rows.getBytes(1));
                    }
                    return whole;
                },
                id.value());
        return Optional.of(content.toByteArray()).filter(bytes -> bytes.length > 0);
    }

    @Override
    public void remove(AttachmentId id) {
        statements.run(REMOVE, id.value());
    }
}
