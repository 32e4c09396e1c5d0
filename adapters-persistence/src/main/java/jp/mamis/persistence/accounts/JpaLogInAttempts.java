package jp.mamis.persistence.accounts;

import java.time.Instant;
import jp.mamis.application.accounts.LogInAttempts;
import jp.mamis.domain.accounts.LogInFailures;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.persistence.passwords.NodeSecret;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** Failed log-ins in PostgreSQL, by keyed digest of the log-in ID. */
public final class JpaLogInAttempts implements LogInAttempts {

    // The update changes nothing; it makes others wait for the row that is there already.
    private static final String CLAIM = "insert into mamis.log_in_attempt as a values (?, 0, null, now())"
            + " on conflict (login_id_digest) do update set in_a_row = a.in_a_row"
            + " returning a.in_a_row, a.locked_until";
    private static final String FORGET = "delete from mamis.log_in_attempt where login_id_digest = ?";
    private static final String KEEP = "update mamis.log_in_attempt set in_a_row = ?,"
            + " locked_until = ?, failed_at = ? where login_id_digest = ?";
    private static final String SWEEP = "delete from mamis.log_in_attempt where login_id_digest in ("
            + "select login_id_digest from mamis.log_in_attempt where failed_at < ?"
            + " order by failed_at limit ? for update skip locked)";

    private final Statements statements;
    private final NodeSecret secret;

    public JpaLogInAttempts(CurrentEntityManager current, NodeSecret secret) {
        this.statements = new Statements(current);
        this.secret = secret;
    }

    @Override
    public LogInFailures claim(LoginId loginId) {
        return statements
                .first(
                        CLAIM,
                        row -> new LogInFailures(
                                row.getInt("in_a_row"), Statements.possibleInstant(row, "locked_until")),
                        digest(loginId))
                .orElseThrow();
    }

    @Override
    public void keep(LoginId loginId, LogInFailures failures, Instant at) {
        if (failures.equals(LogInFailures.NONE)) {
            statements.run(FORGET, digest(loginId));
            return;
        }
        statements.run(KEEP, failures.inARow(), failures.lockedUntil().orElse(null), at, digest(loginId));
    }

    @Override
    public int forgetBefore(Instant before, int most) {
        return statements.run(SWEEP, before, most);
    }

    private String digest(LoginId loginId) {
        return secret.digest("log-in-attempt", loginId.text());
    }
}
