package jp.mamis.persistence.journal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.mamis.application.journal.AuditTrail;
import jp.mamis.application.journal.Journal;
import jp.mamis.domain.audit.AuditEntry;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.FailedStatement;

/**
 * The journal in PostgreSQL. Drafts wait in the unit of work; right before its commit they get their numbers. Plain
 * JDBC: entries are never loaded as objects to be changed.
 */
public final class JpaJournal implements Journal {

    private final CurrentEntityManager current;

    public JpaJournal(CurrentEntityManager current) {
        this.current = current;
    }

    @Override
    public void record(Draft draft) {
        current.collector(WaitingEntries.class, () -> new WaitingEntries(current))
                .add(draft);
    }

    @Override
    public List<AuditEntry> after(long sequence, int limit) {
        return entries("sequence > ? order by sequence limit ?", statement -> {
            statement.setLong(1, sequence);
            statement.setInt(2, limit);
        });
    }

    @Override
    public List<AuditEntry> making(UUID subject, long version) {
        return entries("subject = ? and version = ? and result = ? order by sequence", statement -> {
            statement.setObject(1, subject);
            statement.setLong(2, version);
            statement.setString(3, AuditTrail.ACCEPTED);
        });
    }

    private interface Filling {
        void fill(PreparedStatement statement) throws SQLException;
    }

    private List<AuditEntry> entries(String condition, Filling filling) {
        String sql = "select sequence, at, actor, on_behalf_of, body, channel, request, intention, subject, version,"
                + " result, detail, previous_hash, hash from mamis.journal_entry where " + condition;
        try (PreparedStatement statement = current.connection().prepareStatement(sql)) {
            filling.fill(statement);
            try (ResultSet rows = statement.executeQuery()) {
                List<AuditEntry> entries = new ArrayList<>();
                while (rows.next()) {
                    entries.add(entry(rows));
                }
                return entries;
            }
        } catch (SQLException e) {
            throw new FailedStatement(e);
        }
    }

    @Override
    public Head head() {
        return WaitingEntries.head(current.connection(), "");
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("sequence"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("on_behalf_of"),
                row.getString("body"),
                row.getString("channel"),
                row.getString("request"),
                row.getString("intention"),
                row.getObject("subject", UUID.class),
                row.getLong("version"),
                row.getString("result"),
                row.getString("detail"),
                new AuditEntry.Link(row.getString("previous_hash"), row.getString("hash")));
    }
}
