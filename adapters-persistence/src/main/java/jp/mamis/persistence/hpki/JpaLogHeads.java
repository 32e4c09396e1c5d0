package jp.mamis.persistence.hpki;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import jp.mamis.application.hpki.ca.LogHead;
import jp.mamis.application.hpki.ca.LogHeads;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** How far each log of issuing was seen to go, in PostgreSQL. */
public final class JpaLogHeads implements LogHeads {

    private static final String ALL = "select log, length, digest from mamis.issuance_log";
    private static final String RESET = "insert into mamis.issuance_log (log, length, digest) values (?, ?, ?)"
            + " on conflict (log) do update set length = excluded.length, digest = excluded.digest";
    private static final String ADVANCE = RESET + " where issuance_log.length < excluded.length";

    private final Statements statements;

    public JpaLogHeads(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public Optional<LogHead> find(String log) {
        return statements.first(ALL + " where log = ?", JpaLogHeads::read, log);
    }

    @Override
    public boolean any() {
        return statements.first(ALL + " limit 1", JpaLogHeads::read).isPresent();
    }

    @Override
    public void advance(LogHead head) {
        statements.run(ADVANCE, head.log(), head.length(), head.digest());
    }

    @Override
    public void reset(LogHead head) {
        statements.run(RESET, head.log(), head.length(), head.digest());
    }

    private static LogHead read(ResultSet row) throws SQLException {
        return new LogHead(row.getString("log"), row.getLong("length"), row.getString("digest"));
    }
}
