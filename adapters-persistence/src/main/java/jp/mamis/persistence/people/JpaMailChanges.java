package jp.mamis.persistence.people;

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
import jp.mamis.application.people.MailChanges;
import jp.mamis.domain.accounts.TokenDigest;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.registration.MailChange;
import jp.mamis.domain.registration.MailChangeId;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.FailedStatement;
import org.jspecify.annotations.Nullable;

/** Wishes for another mail address in PostgreSQL. */
public final class JpaMailChanges implements MailChanges {

    private static final String COLUMNS =
            "select id, person, address, digest, asked_at, ended_at from mamis.mail_change";
    private static final String ADD = "insert into mamis.mail_change values (?, ?, ?, ?, ?, ?)";
    private static final String FIND = COLUMNS + " where digest = ?";
    private static final String OF = COLUMNS + " where person = ? order by asked_at desc, id desc";
    // In one order, so that two who claim the same do not wait for each other for ever.
    private static final String CLAIM = OF + " for update";
    private static final String END = "update mamis.mail_change set ended_at = ? where person = ? and ended_at is null";
    private static final String FORGET = "delete from mamis.mail_change where id in (select id from mamis.mail_change"
            + " where asked_at < ? order by asked_at limit ? for update skip locked)";

    private final CurrentEntityManager current;

    public JpaMailChanges(CurrentEntityManager current) {
        this.current = current;
    }

    @Override
    public void add(MailChange change) {
        run(
                ADD,
                change.id().value(),
                change.person().value(),
                change.to().map(MailAddress::text).orElse(null),
                change.digest().hex(),
                at(change.askedAt()),
                change.endedAt().map(JpaMailChanges::at).orElse(null));
    }

    @Override
    public Optional<MailChange> find(TokenDigest digest) {
        return all(FIND, digest.hex()).stream().findFirst();
    }

    @Override
    public List<MailChange> of(PersonId person) {
        return all(OF, person.value());
    }

    @Override
    public List<MailChange> claim(PersonId person) {
        return all(CLAIM, person.value());
    }

    @Override
    public void endAll(PersonId person, Instant at) {
        run(END, at(at), person.value());
    }

    @Override
    public int forgetBefore(Instant before, int most) {
        return run(FORGET, at(before), most);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private List<MailChange> all(String sql, Object value) {
        try (PreparedStatement statement = prepared(sql, value);
                ResultSet rows = statement.executeQuery()) {
            List<MailChange> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new MailChange(
                        new MailChangeId(rows.getObject("id", UUID.class)),
                        new PersonId(rows.getObject("person", UUID.class)),
                        Optional.ofNullable(rows.getString("address")).map(MailAddress::new),
                        new TokenDigest(rows.getString("digest")),
                        rows.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(rows.getObject("ended_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)));
            }
            return found;
        } catch (SQLException e) {
            throw new FailedStatement(e);
        }
    }

    private int run(String sql, @Nullable Object... values) {
        try (PreparedStatement statement = prepared(sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new FailedStatement(e);
        }
    }

    private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = current.connection().prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
