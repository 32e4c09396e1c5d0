package jp.mamis.persistence.mail;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import jp.mamis.application.mail.LetterAllowances;
import jp.mamis.domain.mail.LetterAllowance;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.persistence.passwords.NodeSecret;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.FailedStatement;

/** What strangers had sent where, in PostgreSQL, by keyed digest of kind and address. */
public final class JpaLetterAllowances implements LetterAllowances {

    // The update changes nothing; it makes others wait for the row that is there already.
    private static final String CLAIM = "insert into mamis.letter_allowance as a values (?, 0, ?)"
            + " on conflict (address_digest) do update set used = a.used returning a.used, a.since";
    private static final String KEEP = "update mamis.letter_allowance set used = ?, since = ? where address_digest = ?";
    private static final String FORGET = "delete from mamis.letter_allowance where address_digest in (select"
            + " address_digest from mamis.letter_allowance where since < ? order by since limit ?"
            + " for update skip locked)";

    private final CurrentEntityManager current;
    private final NodeSecret secret;

    public JpaLetterAllowances(CurrentEntityManager current, NodeSecret secret) {
        this.current = current;
        this.secret = secret;
    }

    @Override
    public LetterAllowance claim(MailKind kind, MailAddress address, Instant now) {
        try (PreparedStatement statement = prepared(CLAIM, digest(kind, address), now.atOffset(ZoneOffset.UTC));
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return new LetterAllowance(
                    rows.getInt(1), rows.getObject(2, OffsetDateTime.class).toInstant());
        } catch (SQLException e) {
            throw new FailedStatement(e);
        }
    }

    @Override
    public void keep(MailKind kind, MailAddress address, LetterAllowance allowance) {
        run(KEEP, allowance.used(), allowance.since().atOffset(ZoneOffset.UTC), digest(kind, address));
    }

    @Override
    public int forgetBefore(Instant before, int most) {
        return run(FORGET, before.atOffset(ZoneOffset.UTC), most);
    }

    private String digest(MailKind kind, MailAddress address) {
        return secret.digest("letter " + kind.name(), address.key());
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
