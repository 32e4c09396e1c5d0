package jp.mamis.persistence.accounts;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import jp.mamis.application.accounts.LogInAttempts;
import jp.mamis.domain.accounts.LogInFailures;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.persistence.passwords.NodeSecret;
import jp.mamis.persistence.work.CurrentEntityManager;

/** Failed log-ins in PostgreSQL, by keyed digest of the log-in ID. */
public final class JpaLogInAttempts implements LogInAttempts {

    // The update changes nothing; it makes others wait for the row that is there already.
    private static final String CLAIM = "insert into mamis.log_in_attempt as a values (?, 0, null, now())"
            + " on conflict (login_id_digest) do update set in_a_row = a.in_a_row"
            + " returning a.in_a_row, a.locked_until";
    private static final String FORGET = "delete from mamis.log_in_attempt where login_id_digest = ?";
    private static final String KEEP = "update mamis.log_in_attempt set in_a_row = ?,"
            + " locked_until = cast(? as timestamptz), failed_at = cast(? as timestamptz) where login_id_digest = ?";
    private static final String SWEEP = "delete from mamis.log_in_attempt where login_id_digest in ("
            + "select login_id_digest from mamis.log_in_attempt where failed_at < cast(? as timestamptz)"
            + " order by failed_at limit ? for update skip locked)";

    private final CurrentEntityManager current;
    private final NodeSecret secret;

    public JpaLogInAttempts(CurrentEntityManager current, NodeSecret secret) {
        this.current = current;
        this.secret = secret;
    }

    @Override
    public LogInFailures claim(LoginId loginId) {
        Object[] row = (Object[]) current.get()
                .createNativeQuery(CLAIM)
                .setParameter(1, digest(loginId))
                .getSingleResult();
        return new LogInFailures(
                ((Number) row[0]).intValue(),
                Optional.ofNullable((Timestamp) row[1]).map(Timestamp::toInstant));
    }

    @Override
    public void keep(LoginId loginId, LogInFailures failures, Instant at) {
        if (failures.equals(LogInFailures.NONE)) {
            current.get()
                    .createNativeQuery(FORGET)
                    .setParameter(1, digest(loginId))
                    .executeUpdate();
            return;
        }
        current.get()
                .createNativeQuery(KEEP)
                .setParameter(1, failures.inARow())
                .setParameter(2, failures.lockedUntil().map(Instant::toString).orElse(null))
                .setParameter(3, at.toString())
                .setParameter(4, digest(loginId))
                .executeUpdate();
    }

    @Override
    public int forgetBefore(Instant before, int most) {
        return current.get()
                .createNativeQuery(SWEEP)
                .setParameter(1, before.toString())
                .setParameter(2, most)
                .executeUpdate();
    }

    private String digest(LoginId loginId) {
        return secret.digest("log-in-attempt", loginId.text());
    }
}
