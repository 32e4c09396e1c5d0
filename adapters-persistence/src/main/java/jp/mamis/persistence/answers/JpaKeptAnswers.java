package jp.mamis.persistence.answers;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import jp.mamis.application.answers.KeptAnswer;
import jp.mamis.application.answers.KeptAnswerId;
import jp.mamis.application.answers.KeptAnswers;
import jp.mamis.domain.accounts.LoginSessionId;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.FailedStatement;

/** Kept answers in PostgreSQL; a session takes its own along when its row goes. */
public final class JpaKeptAnswers implements KeptAnswers {

    // Locks the session, so that it does not end between being found and being referred to.
    private static final String KEEP = "insert into mamis.kept_answer (id, session, at, place, status, page)"
            + " select ?, s.id, ?, ?, ?, ? from mamis.login_session s where s.id = ? for key share";

    private static final String DROP_OLDEST = "delete from mamis.kept_answer where id in (select id"
            + " from mamis.kept_answer where session = ? order by at desc, id desc offset ?)";

    private static final String FIND =
            "select place, status, page from mamis.kept_answer where id = ? and session = ? and at >= ?";

    private static final String FORGET = "delete from mamis.kept_answer where id in (select id"
            + " from mamis.kept_answer where at < ? order by at limit ? for update skip locked)";

    private final CurrentEntityManager current;

    public JpaKeptAnswers(CurrentEntityManager current) {
        this.current = current;
    }

    @Override
    public boolean keep(KeptAnswerId id, LoginSessionId session, Instant at, KeptAnswer answer) {
        int kept = run(
                KEEP,
                id.value(),
                at.atOffset(ZoneOffset.UTC),
                answer.place(),
                answer.status(),
                answer.page(),
                session.value());
        run(DROP_OLDEST, session.value(), MOST);
        return kept == 1;
    }

    @Override
    public Optional<KeptAnswer> find(KeptAnswerId id, LoginSessionId session, Instant since) {
        try (PreparedStatement statement = prepared(FIND, id.value(), session.value(), since.atOffset(ZoneOffset.UTC));
                ResultSet rows = statement.executeQuery()) {
            return rows.next()
                    ? Optional.of(
                            new KeptAnswer(rows.getString("place"), rows.getInt("status"), rows.getString("page")))
                    : Optional.empty();
        } catch (SQLException e) {
            throw new FailedStatement(e);
        }
    }

    @Override
    public int forgetBefore(Instant before, int most) {
        return run(FORGET, before.atOffset(ZoneOffset.UTC), most);
    }

    private int run(String sql, Object... values) {
        try (PreparedStatement statement = prepared(sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new FailedStatement(e);
        }
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement statement = current.connection().prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
