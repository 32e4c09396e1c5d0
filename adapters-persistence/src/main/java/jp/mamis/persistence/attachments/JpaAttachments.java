package jp.mamis.persistence.attachments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.attachments.Attachments;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.attachments.Attachment;
import jp.mamis.domain.attachments.AttachmentId;
import jp.mamis.domain.attachments.FileLabel;
import jp.mamis.domain.attachments.FolderId;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.settings.FileType;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** What is known of attached files, in PostgreSQL: one statement each. */
public final class JpaAttachments implements Attachments {

    private static final String ALL = "select id, folder, owner, body, document, label, type, bytes, digest,"
            + " attached_by, attached_at, kept_months, erase_on, erased_at from mamis.attachment";
    private static final String FIND = ALL + " where id = ?";
    private static final String IN = ALL + " where folder = ? order by attached_at, id";
    private static final String DUE = ALL + " where erase_on <= ? and erased_at is null order by erase_on, id limit ?";
    private static final String SAVE = "insert into mamis.attachment (id, folder, owner, body, document, label, type,"
            + " bytes, digest, attached_by, attached_at, kept_months, erase_on, erased_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do update set"
            + " folder = excluded.folder, erase_on = excluded.erase_on, erased_at = excluded.erased_at";
    private static final String REMOVE = "delete from mamis.attachment where id = ?";

    private final Statements statements;

    public JpaAttachments(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public Optional<Attachment> find(AttachmentId id) {
        return statements.first(FIND, JpaAttachments::read, id.value());
    }

    @Override
    public List<Attachment> in(FolderId folder) {
        return statements.all(IN, JpaAttachments::read, folder.value());
    }

    @Override
    public List<Attachment> due(LocalDate today, int most) {
        return statements.all(DUE, JpaAttachments::read, today, most);
    }

    @Override
    public void save(Attachment file) {
        statements.run(
                SAVE,
                file.id().value(),
                file.folder().value(),
                file.owner().value(),
                file.body().value(),
                file.document(),
                file.label().text(),
                file.type().name(),
                file.bytes(),
                file.digest(),
                file.by().value(),
                file.at(),
                file.keptMonths(),
                file.eraseOn().orElse(null),
                file.erasedAt().orElse(null));
    }

    @Override
    public void remove(AttachmentId id) {
        statements.run(REMOVE, id.value());
    }

    private static Attachment read(ResultSet row) throws SQLException {
        return new Attachment(
                new AttachmentId(row.getObject("id", UUID.class)),
                new FolderId(row.getObject("folder", UUID.class)),
                new PersonId(row.getObject("owner", UUID.class)),
                new AssociationId(row.getObject("body", UUID.class)),
                row.getString("document"),
                new FileLabel(row.getString("label")),
                FileType.valueOf(row.getString("type")),
                row.getLong("bytes"),
                row.getString("digest"),
                new AccountId(row.getObject("attached_by", UUID.class)),
                Statements.instant(row, "attached_at"),
                row.getInt("kept_months"),
                Optional.ofNullable(row.getObject("erase_on", LocalDate.class)),
                Statements.possibleInstant(row, "erased_at"));
    }
}
