package jp.mamis.persistence.accounts;

import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.accounts.LogInApprovals;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.LogInApproval;
import jp.mamis.domain.accounts.Proof;
import jp.mamis.domain.accounts.TokenDigest;
import jp.mamis.persistence.work.CurrentEntityManager;

/** The log-ins that commands ask browsers for, in PostgreSQL. */
public final class JpaLogInApprovals implements LogInApprovals {

    private static final String ADD = "insert into mamis.log_in_approval (id, digest, seal, asked_at)"
            + " values (?, ?, ?, cast(? as timestamptz))";
    private static final String CLAIM =
            "select id, digest, seal, asked_at, account, degree, approved_at from mamis.log_in_approval where ";
    private static final String KEEP = "update mamis.log_in_approval set account = ?, degree = ?,"
            + " approved_at = cast(? as timestamptz) where id = ?";
    private static final String SWEEP = "delete from mamis.log_in_approval where id in (select id"
            + " from mamis.log_in_approval where asked_at < cast(? as timestamptz)"
            + " order by asked_at limit ? for update skip locked)";

    private final CurrentEntityManager current;

    public JpaLogInApprovals(CurrentEntityManager current) {
        this.current = current;
    }

    @Override
    public void add(LogInApproval asked) {
        update(
                ADD,
                asked.id(),
                asked.digest().hex(),
                asked.seal(),
                asked.askedAt().toString());
    }

    @Override
    public Optional<LogInApproval> claimBySeal(String seal) {
        return claimed("seal = ? for update", seal);
    }

    @Override
    public Optional<LogInApproval> claim(TokenDigest digest) {
        return claimed("digest = ? for update", digest.hex());
    }

    @SuppressWarnings("unchecked")
    private Optional<LogInApproval> claimed(String where, Object key) {
        List<Object[]> rows = bound(CLAIM + where, key).getResultList();
        return rows.stream().findFirst().map(JpaLogInApprovals::approval);
    }

    private static LogInApproval approval(Object[] row) {
        LogInApproval asked = LogInApproval.asked(
                (UUID) row[0], new TokenDigest((String) row[1]), (String) row[2], ((Timestamp) row[3]).toInstant());
        return row[4] == null
                ? asked
                : asked.approvedBy(
                        new AccountId((UUID) row[4]),
                        Proof.Degree.valueOf((String) row[5]),
                        ((Timestamp) row[6]).toInstant());
    }

    @Override
    public void keepApproval(LogInApproval approved) {
        LogInApproval.Approved by = approved.approved().orElseThrow();
        update(KEEP, by.account().value(), by.degree().name(), by.at().toString(), approved.id());
    }

    @Override
    public void remove(UUID id) {
        update("delete from mamis.log_in_approval where id = ?", id);
    }

    @Override
    public int forgetBefore(Instant before, int most) {
        return update(SWEEP, before.toString(), most);
    }

    private int update(String sql, Object... parameters) {
        return bound(sql, parameters).executeUpdate();
    }

    private Query bound(String sql, Object... parameters) {
        Query query = current.get().createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }
}
