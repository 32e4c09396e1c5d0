package jp.mamis.persistence.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.accounts.LogInApprovals;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.LogInApproval;
import jp.mamis.domain.accounts.Proof;
import jp.mamis.domain.accounts.TokenDigest;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** The log-ins that commands ask browsers for, in PostgreSQL. */
public final class JpaLogInApprovals implements LogInApprovals {

    private static final String ADD =
            "insert into mamis.log_in_approval (id, digest, seal, asked_at)" + " values (?, ?, ?, ?)";
    private static final String CLAIM =
            "select id, digest, seal, asked_at, account, degree, approved_at from mamis.log_in_approval where ";
    private static final String KEEP =
            "update mamis.log_in_approval set account = ?, degree = ?," + " approved_at = ? where id = ?";
    private static final String SWEEP = "delete from mamis.log_in_approval where id in (select id"
            + " from mamis.log_in_approval where asked_at < ?"
            + " order by asked_at limit ? for update skip locked)";

    private final Statements statements;

    public JpaLogInApprovals(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public void add(LogInApproval asked) {
        statements.run(ADD, asked.id(), asked.digest().hex(), asked.seal(), asked.askedAt());
    }

    @Override
    public Optional<LogInApproval> claimBySeal(String seal) {
        return claimed("seal = ? for update", seal);
    }

    @Override
    public Optional<LogInApproval> claim(TokenDigest digest) {
        return claimed("digest = ? for update", digest.hex());
    }

    private Optional<LogInApproval> claimed(String where, String key) {
        return statements.first(CLAIM + where, JpaLogInApprovals::approval, key);
    }

    private static LogInApproval approval(ResultSet row) throws SQLException {
        LogInApproval asked = LogInApproval.asked(
                Statements.id(row, "id"),
                new TokenDigest(row.getString("digest")),
                row.getString("seal"),
                Statements.instant(row, "asked_at"));
        Optional<UUID> account = Statements.possibleId(row, "account");
        return account.isEmpty()
                ? asked
                : asked.approvedBy(
                        new AccountId(account.get()),
                        Proof.Degree.valueOf(row.getString("degree")),
                        Statements.instant(row, "approved_at"));
    }

    @Override
    public void keepApproval(LogInApproval approved) {
        LogInApproval.Approved by = approved.approved().orElseThrow();
        statements.run(KEEP, by.account().value(), by.degree().name(), by.at(), approved.id());
    }

    @Override
    public void remove(UUID id) {
        statements.run("delete from mamis.log_in_approval where id = ?", id);
    }

    @Override
    public int forgetBefore(Instant before, int most) {
        return statements.run(SWEEP, before, most);
    }
}
