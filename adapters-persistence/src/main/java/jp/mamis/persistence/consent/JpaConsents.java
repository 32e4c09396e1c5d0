package jp.mamis.persistence.consent;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.mamis.application.consent.Consents;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.consent.Consent;
import jp.mamis.domain.consent.DocumentKind;
import jp.mamis.domain.consent.Edition;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.FailedStatement;

/** Consents in PostgreSQL. */
public final class JpaConsents implements Consents {

    private static final String OF =
            "select kind, number, given_at from mamis.consent where account = ? order by given_at, kind, number";
    private static final String KEEP = "insert into mamis.consent values (?, ?, ?, ?) on conflict do nothing";
    private static final String TALLY = "select kind, number, count(*) from mamis.consent group by kind, number";

    private final CurrentEntityManager current;

    public JpaConsents(CurrentEntityManager current) {
        this.current = current;
    }

    @Override
    public List<Consent> of(AccountId account) {
        try (PreparedStatement statement = current.connection().prepareStatement(OF)) {
            statement.setObject(1, account.value());
            List<Consent> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Consent(
                            account,
                            edition(rows),
                            rows.getObject(3, OffsetDateTime.class).toInstant()));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new FailedStatement(e);
        }
    }

    @Override
    public void keep(Consent consent) {
        try (PreparedStatement statement = current.connection().prepareStatement(KEEP)) {
            statement.setObject(1, consent.account().value());
            statement.setString(2, consent.edition().kind().name());
            statement.setInt(3, consent.edition().number());
            statement.setObject(4, consent.at().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new FailedStatement(e);
        }
    }

    @Override
    public List<Tally> tally() {
        try (PreparedStatement statement = current.connection().prepareStatement(TALLY);
                ResultSet rows = statement.executeQuery()) {
            List<Tally> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new Tally(edition(rows), rows.getLong(3)));
            }
            found.sort(Comparator.comparing((Tally tally) -> tally.edition().kind())
                    .thenComparing(tally -> tally.edition().number()));
            return found;
        } catch (SQLException e) {
            throw new FailedStatement(e);
        }
    }

    private static Edition edition(ResultSet rows) throws SQLException {
        return new Edition(DocumentKind.valueOf(rows.getString(1)), rows.getInt(2));
    }
}
