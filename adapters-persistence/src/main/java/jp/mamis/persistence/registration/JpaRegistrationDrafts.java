package jp.mamis.persistence.registration;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import jp.mamis.application.registration.RegistrationDrafts;
import jp.mamis.domain.registration.RegistrationRequestId;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.FailedStatement;

/** What those who register have typed, in PostgreSQL. */
public final class JpaRegistrationDrafts implements RegistrationDrafts {

    private static final String KEEP = "insert into mamis.registration_draft values (?, ?, ?) on conflict (request)"
            + " do update set typed = excluded.typed, at = excluded.at";
    private static final String FIND = "select typed from mamis.registration_draft where request = ?";
    private static final String DROP = "delete from mamis.registration_draft where request = ?";
    private static final String FORGET = "delete from mamis.registration_draft where request in (select request"
            + " from mamis.registration_draft where at < ? order by at limit ? for update skip locked)";

    private final CurrentEntityManager current;

    public JpaRegistrationDrafts(CurrentEntityManager current) {
        this.current = current;
    }

    @Override
    public void keep(RegistrationRequestId request, String typed, Instant at) {
        run(KEEP, request.value(), typed, at.atOffset(ZoneOffset.UTC));
    }

    @Override
    public Optional<String> find(RegistrationRequestId request) {
        try (PreparedStatement statement = prepared(FIND, request.value());
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(rows.getString("typed")) : Optional.empty();
        } catch (SQLException e) {
            throw new FailedStatement(e);
        }
    }

    @Override
    public void drop(RegistrationRequestId request) {
        run(DROP, request.value());
    }

    @Override
    public int forgetBefore(Instant before, int most) {
        return run(FORGET, before.atOffset(ZoneOffset.UTC), most);
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
