package jp.mamis.persistence.accounts;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.accounts.ResetLinks;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.ResetLink;
import jp.mamis.domain.accounts.TokenDigest;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.FailedStatement;

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

    private final CurrentEntityManager current;

    public JpaResetLinks(CurrentEntityManager current) {
        this.current = current;
    }

    @Override
    public void add(ResetLink link) {
        run(
                ADD,
                link.id(),
                link.account().value(),
                link.digest().hex(),
                link.expiresAt().atOffset(ZoneOffset.UTC));
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
        run(END, at.atOffset(ZoneOffset.UTC), account.value());
    }

    @Override
    public int forgetBefore(Instant before, int most) {
        return run(FORGET, before.atOffset(ZoneOffset.UTC), most);
    }

    private List<ResetLink> all(String sql, Object value) {
        try (PreparedStatement statement = prepared(sql, value);
                ResultSet rows = statement.executeQuery()) {
            List<ResetLink> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new ResetLink(
                        rows.getObject("id", UUID.class),
                        new AccountId(rows.getObject("account", UUID.class)),
                        new TokenDigest(rows.getString("digest")),
                        rows.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(rows.getObject("used_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)));
            }
            return found;
        } catch (SQLException e) {
            throw new FailedStatement(e);
        }
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
