package jp.mamis.persistence.answers;

import java.time.Instant;
import java.util.Optional;
import jp.mamis.application.answers.KeptAnswer;
import jp.mamis.application.answers.KeptAnswerId;
import jp.mamis.application.answers.KeptAnswers;
import jp.mamis.domain.accounts.LoginSessionId;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

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

    private final Statements statements;

    public JpaKeptAnswers(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public boolean keep(KeptAnswerId id, LoginSessionId session, Instant at, KeptAnswer answer) {
        int kept =
                statements.run(KEEP, id.value(), at, answer.place(), answer.status(), answer.page(), session.value());
        statements.run(DROP_OLDEST, session.value(), MOST);
        return kept == 1;
    }

    @Override
    public Optional<KeptAnswer> find(KeptAnswerId id, LoginSessionId session, Instant since) {
        return statements.first(
                FIND,
                row -> new KeptAnswer(row.getString("place"), row.getInt("status"), row.getString("page")),
                id.value(),
                session.value(),
                since);
    }

    @Override
    public int forgetBefore(Instant before, int most) {
        return statements.run(FORGET, before, most);
    }
}
