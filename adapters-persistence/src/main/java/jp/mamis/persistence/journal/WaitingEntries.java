package jp.mamis.persistence.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import jp.mamis.application.journal.Journal.Draft;
import jp.mamis.application.journal.Journal.Head;
import jp.mamis.domain.audit.AuditEntry;
import jp.mamis.domain.audit.Chain;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.FailedStatement;

/**
 * The drafts of one unit of work. Right before commit they lock the chain's head once, take the numbers that follow it
 * and move it; the lock is held for these few statements and the commit only.
 */
final class WaitingEntries implements CurrentEntityManager.BeforeCommit {

    private final CurrentEntityManager current;
    private final List<Draft> drafts = new ArrayList<>();

    WaitingEntries(CurrentEntityManager current) {
        this.current = current;
    }

    void add(Draft draft) {
        drafts.add(draft);
    }

    @Override
    public void act() {
        Connection connection = current.connection();
        Head head = head(connection, " for update");
        List<AuditEntry> entries = Draft.chained(drafts, head);
        insert(connection, entries);
        AuditEntry last = entries.get(entries.size() - 1);
        move(connection, new Head(last.sequence(), last.link().hash()));
    }

    static Head head(Connection connection, String lock) {
        String sql = "select sequence, hash from mamis.journal_head where id = 1" + lock;
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                return new Head(0, Chain.GENESIS);
            }
            return new Head(row.getLong(1), row.getString(2));
        } catch (SQLException e) {
            throw new FailedStatement(e);
        }
    }

    private static void move(Connection connection, Head to) {
        String sql = "update mamis.journal_head set sequence = ?, hash = ? where id = 1";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, to.sequence());
            statement.setString(2, to.hash());
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("the journal has no head row; entries cannot be chained");
            }
        } catch (SQLException e) {
            throw new FailedStatement(e);
        }
    }

    private static void insert(Connection connection, List<AuditEntry> entries) {
        String sql = "insert into mamis.journal_entry (sequence, at, actor, on_behalf_of, body, channel, request,"
                + " intention, subject, version, result, detail, previous_hash, hash)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (AuditEntry entry : entries) {
                statement.setLong(1, entry.sequence());
                statement.setObject(2, entry.at().atOffset(ZoneOffset.UTC));
                statement.setString(3, entry.actor());
                statement.setString(4, entry.onBehalfOf());
                statement.setString(5, entry.body());
                statement.setString(6, entry.channel());
                statement.setString(7, entry.request());
                statement.setString(8, entry.intention());
                statement.setObject(9, entry.subject());
                statement.setLong(10, entry.version());
                statement.setString(11, entry.result());
                statement.setString(12, entry.detail());
                statement.setString(13, entry.link().previous());
                statement.setString(14, entry.link().hash());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new FailedStatement(e);
        }
    }
}
