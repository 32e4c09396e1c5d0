package jp.mamis.persistence.once;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.once.Answer;
import jp.mamis.application.once.Submissions;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** Submissions in PostgreSQL: the unique key makes a double wait until the first has committed or failed. */
public final class JpaSubmissions implements Submissions {

    /** Old rows taken away with each claim; those another transaction is taking away are left to it. */
    private static final String FORGET = "delete from mamis.submission where (owner, key) in (select owner, key"
            + " from mamis.submission where at < ? order by at limit ? for update skip locked)";

    private static final int SWEPT_AT_ONCE = 20;

    private static final String CLAIM =
            "insert into mamis.submission as s (owner, key, content, at) values (?, ?, ?, ?)"
                    + " on conflict (owner, key) do update set content = excluded.content, at = excluded.at, status = null,"
                    + " headers = null, body = null where s.at < ?";

    private static final String READ = "select content, status, body, h.key, h.value from mamis.submission s"
            + " left join lateral jsonb_each_text(s.headers) h on true where s.owner = ? and s.key = ?";

    private static final String SETTLE = "update mamis.submission set status = ?, body = ?,"
            + " headers = jsonb_object(?, ?) where owner = ? and key = ?";

    private static final String RELEASE = "delete from mamis.submission where owner = ? and key = ?";

    private final Statements statements;

    public JpaSubmissions(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public Optional<Settled> claim(Claim claim, Instant forgotten) {
        forgetBefore(forgotten, SWEPT_AT_ONCE);
        int claimed = statements.run(CLAIM, claim.owner(), claim.key().value(), claim.content(), claim.at(), forgotten);
        return claimed == 1 ? Optional.empty() : Optional.of(read(claim));
    }

    @Override
    public int forgetBefore(Instant before, int most) {
        return statements.run(FORGET, before, most);
    }

    @Override
    public void settle(Claim claim, Answer answer) {
        String[] names = answer.headers().keySet().toArray(String[]::new);
        String[] values = answer.headers().values().toArray(String[]::new);
        statements.run(
                SETTLE,
                answer.status(),
                answer.body(),
                names,
                values,
                claim.owner(),
                claim.key().value());
    }

    @Override
    public void release(Claim claim) {
        statements.run(RELEASE, claim.owner(), claim.key().value());
    }

    private Settled read(Claim claim) {
        return statements.read(
                READ, JpaSubmissions::settled, claim.owner(), claim.key().value());
    }

    private static Settled settled(ResultSet rows) throws SQLException {
        Map<String, String> headers = new LinkedHashMap<>();
        Optional<Settled> found = Optional.empty();
        while (rows.next()) {
            if (rows.getString("key") != null) {
                headers.put(rows.getString("key"), rows.getString("value"));
            }
            found = Optional.of(new Settled(
                    rows.getString("content"), Answer.settled(rows.getInt("status"), headers, rows.getString("body"))));
        }
        return found.orElseThrow(() -> new IllegalStateException("a claimed submission has a row"));
    }
}
