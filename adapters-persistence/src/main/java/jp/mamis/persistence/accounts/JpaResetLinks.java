package jp.mamis.persistence.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.accounts.ResetLinks;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.ResetLink;
import jp.mamis.domain.accounts.TokenDigest;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** Links that set passwords in PostgreSQL. */
public final class JpaResetLinks implements ResetLinks {

    private static final String ADD = "insert into mamis.reset_link values (?, ?, ?, ?, null)";
    private static final String FIND =
            "select id, account, digest, expires_at, used_at from mamis.reset_link where digest = ?";
    // In one order, so that two who claim the same do not wait for each other for ever.
    private static final String CLAIM = "select id, account, digest, expires_at, used_at from mamis.reset_link"
            + " where account = ? order by id for update";
    private static final String END = "update mamis.reset_link set used_at = ? where account = ? and used_at is null";
    private static final String FORGET = "delete from mamis.reset_link where id in (select id from mamis.reset_link"
            + " where expires_at < ? order by expires_at limit ? for update skip locked)";

    private final Statements statements;

    public JpaResetLinks(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public void add(ResetLink link) {
        statements.run(ADD, link.id(), link.account().value(), link.digest().hex(), link.expiresAt());
    }

    @Override
    public Optional<ResetLink> find(TokenDigest digest) {
        return all(FIND, digest.hex()).stream().findFirst();
    }

    @Override
    public List<ResetLink> claim(AccountId account) {
        return all(CLAIM, account.value());
    }

    @Override
    public void endAll(AccountId account, Instant at) {
        statements.run(END, at, account.value());
    }

    @Override
    public int forgetBefore(Instant before, int most) {
        return statements.run(FORGET, before, most);
    }

    private List<ResetLink> all(String sql, Object value) {
        return statements.all(
                sql,
                row -> new ResetLink(
                        row.getObject("id", UUID.class),
                        new AccountId(row.getObject("account", UUID.class)),
                        new TokenDigest(row.getString("digest")),
                        Statements.instant(row, "expires_at"),
                        Statements.possibleInstant(row, "used_at")),
                value);
    }
}
