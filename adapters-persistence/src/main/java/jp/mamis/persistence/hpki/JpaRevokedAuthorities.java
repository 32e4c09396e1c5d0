package jp.mamis.persistence.hpki;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import jp.mamis.application.hpki.ceremony.RevokedAuthorities;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ceremony.AuthorityRevocation;
import jp.mamis.domain.hpki.ceremony.TwoPersonAct;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** Authorities that are revoked, in PostgreSQL: one statement each. */
public final class JpaRevokedAuthorities implements RevokedAuthorities {

    private static final String ALL = "select generation, ground, asked_by, asked_at, confirmed_by, confirmed_at"
            + " from mamis.authority_revocation order by asked_at, generation";
    private static final String SAVE =
            "insert into mamis.authority_revocation as known (generation, ground, asked_by, asked_at, confirmed_by,"
                    + " confirmed_at) values (?, ?, ?, ?, cast(? as uuid), cast(? as timestamptz))"
                    + " on conflict (generation) do update set ground = excluded.ground, asked_by = excluded.asked_by,"
                    + " asked_at = excluded.asked_at, confirmed_by = excluded.confirmed_by,"
                    + " confirmed_at = excluded.confirmed_at where known.confirmed_at is null";
    private static final String FORGET =
            "delete from mamis.authority_revocation where generation = ? and confirmed_at is null";

    private final Statements statements;

    public JpaRevokedAuthorities(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public List<AuthorityRevocation> all() {
        return statements.all(ALL, JpaRevokedAuthorities::read);
    }

    @Override
    public List<AuthorityRevocation> claimAll() {
        statements.claim("authority_revocation");
        return all();
    }

    @Override
    public void save(AuthorityRevocation revocation) {
        TwoPersonAct act = revocation.act();
        statements.run(
                SAVE,
                revocation.generation().value(),
                revocation.ground().name(),
                act.askedBy().value(),
                act.askedAt(),
                act.confirmedBy().map(AccountId::value).orElse(null),
                act.confirmedAt().orElse(null));
    }

    @Override
    public void takeBack(AuthorityRevocation revocation) {
        statements.run(FORGET, revocation.generation().value());
    }

    private static AuthorityRevocation read(ResultSet row) throws SQLException {
        return new AuthorityRevocation(
                new CaGenerationId(Statements.id(row, "generation")),
                AuthorityRevocation.Ground.valueOf(row.getString("ground")),
                TwoPersonColumns.read(row, "").orElseThrow());
    }
}
