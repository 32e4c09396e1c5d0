package jp.mamis.persistence.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.consent.Consents;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.consent.Consent;
import jp.mamis.domain.consent.DocumentKind;
import jp.mamis.domain.consent.Edition;
import jp.mamis.domain.consent.NetworkAddress;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** Consents in PostgreSQL. */
public final class JpaConsents implements Consents {

    private static final String OF =
            "select kind, number, given_at, given_from from mamis.consent where account = ? order by given_at, kind, number";
    private static final String KEEP = "insert into mamis.consent (account, kind, number, given_at, given_from)"
            + " values (?, ?, ?, ?, ?) on conflict do nothing";
    private static final String TALLY = "select kind, number, count(*) from mamis.consent group by kind, number";

    private final Statements statements;

    public JpaConsents(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public List<Consent> of(AccountId account) {
        return statements.all(
                OF,
                row -> new Consent(
                        account, edition(row), Statements.instant(row, "given_at"), from(row.getString("given_from"))),
                account.value());
    }

    @Override
    public void keep(Consent consent) {
        statements.run(
                KEEP,
                consent.account().value(),
                consent.edition().kind().name(),
                consent.edition().number(),
                consent.at(),
                consent.from().map(NetworkAddress::text).orElse(""));
    }

    @Override
    public List<Tally> tally() {
        return statements.all(TALLY, row -> new Tally(edition(row), row.getLong(3))).stream()
                .sorted(Comparator.comparing((Tally tally) -> tally.edition().kind())
                        .thenComparing(tally -> tally.edition().number()))
                .toList();
    }

    private static Optional<NetworkAddress> from(String text) {
        return Optional.of(text).filter(known -> !known.isEmpty()).map(NetworkAddress::new);
    }

    private static Edition edition(ResultSet rows) throws SQLException {
        return new Edition(DocumentKind.valueOf(rows.getString(1)), rows.getInt(2));
    }
}
