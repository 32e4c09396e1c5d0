package jp.mamis.persistence.hpki;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.hpki.ceremony.CaOfficers;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hpki.ceremony.CaOfficer;
import jp.mamis.domain.hpki.ceremony.TwoPersonAct;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** Officers of the certification authority in PostgreSQL: one statement each. */
public final class JpaCaOfficers implements CaOfficers {

    private static final String ALL =
            "select account, asked_by, asked_at, confirmed_by, confirmed_at, removal_asked_by,"
                    + " removal_asked_at, removal_confirmed_by,"
                    + " removal_confirmed_at from mamis.ca_officer order by asked_at, account";
    private static final String SAVE = "insert into mamis.ca_officer (account, asked_by, asked_at, confirmed_by,"
            + " confirmed_at, removal_asked_by, removal_asked_at, removal_confirmed_by, removal_confirmed_at)"
            + " values (?, ?, ?, cast(? as uuid), cast(? as timestamptz), cast(? as uuid), cast(? as timestamptz),"
            + " cast(? as uuid), cast(? as timestamptz)) on conflict (account, asked_at) do update set"
            + " confirmed_by = excluded.confirmed_by, confirmed_at = excluded.confirmed_at,"
            + " removal_asked_by = excluded.removal_asked_by, removal_asked_at = excluded.removal_asked_at,"
            + " removal_confirmed_by = excluded.removal_confirmed_by,"
            + " removal_confirmed_at = excluded.removal_confirmed_at";

    private static final String FORGET =
            "delete from mamis.ca_officer where account = ? and asked_at = ? and confirmed_by is null";
    private static final String STAY = "update mamis.ca_officer set removal_asked_by = null, removal_asked_at = null"
            + " where account = ? and asked_at = ? and removal_confirmed_by is null";

    private final Statements statements;

    public JpaCaOfficers(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public List<CaOfficer> all() {
        return statements.all(ALL, JpaCaOfficers::read);
    }

    @Override
    public List<CaOfficer> claimAll() {
        statements.claim("ca_officer");
        return all();
    }

    @Override
    public void save(CaOfficer officer) {
        Optional<TwoPersonAct> removed = officer.removed();
        statements.run(
                SAVE,
                officer.account().value(),
                officer.appointed().askedBy().value(),
                officer.appointed().askedAt(),
                officer.appointed().confirmedBy().map(AccountId::value).orElse(null),
                officer.appointed().confirmedAt().orElse(null),
                removed.map(act -> act.askedBy().value()).orElse(null),
                removed.map(TwoPersonAct::askedAt).orElse(null),
                removed.flatMap(TwoPersonAct::confirmedBy).map(AccountId::value).orElse(null),
                removed.flatMap(TwoPersonAct::confirmedAt).orElse(null));
    }

    @Override
    public void takeBack(CaOfficer officer) {
        Object[] which = {officer.account().value(), officer.appointed().askedAt()};
        statements.run(FORGET, which);
        statements.run(STAY, which);
    }

    private static CaOfficer read(ResultSet row) throws SQLException {
        return new CaOfficer(
                new AccountId(Statements.id(row, "account")),
                TwoPersonColumns.read(row, "").orElseThrow(),
                TwoPersonColumns.read(row, "removal_"));
    }
}
