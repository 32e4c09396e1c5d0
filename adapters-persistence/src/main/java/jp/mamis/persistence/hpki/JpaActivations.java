package jp.mamis.persistence.hpki;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.hpki.ceremony.Activations;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ceremony.Activation;
import jp.mamis.domain.hpki.ceremony.Activation.Purpose;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** Activations in PostgreSQL: one statement each. */
public final class JpaActivations implements Activations {

    private static final String ROWS = "id, generation, purpose, asked_by, asked_at, hours, confirmed_by, confirmed_at,"
            + " until, ended_at, ended_by from mamis.activation";
    private static final String LATEST =
            "select " + ROWS + " where generation = ? and purpose = ? order by asked_at desc, id desc limit 1";
    private static final String ALL_LATEST = "select distinct on (generation, purpose) " + ROWS
            + " order by generation, purpose, asked_at desc, id desc";
    private static final String SAVE =
            "insert into mamis.activation (id, generation, purpose, asked_by, asked_at, hours,"
                    + " confirmed_by, confirmed_at, until, ended_at, ended_by) values (?, ?, ?, ?, ?, ?, cast(? as uuid),"
                    + " cast(? as timestamptz), cast(? as timestamptz), cast(? as timestamptz), cast(? as uuid))"
                    + " on conflict (id) do update set confirmed_by = excluded.confirmed_by,"
                    + " confirmed_at = excluded.confirmed_at, until = excluded.until, ended_at = excluded.ended_at,"
                    + " ended_by = excluded.ended_by";

    private final Statements statements;

    public JpaActivations(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public Optional<Activation> latest(CaGenerationId generation, Purpose purpose) {
        return statements.first(LATEST, JpaActivations::read, generation.value(), purpose.name());
    }

    @Override
    public List<Activation> allLatest() {
        return statements.all(ALL_LATEST, JpaActivations::read);
    }

    @Override
    public Optional<Activation> claimLatest(CaGenerationId generation, Purpose purpose) {
        statements.claim("activation " + generation.value() + " " + purpose);
        return latest(generation, purpose);
    }

    @Override
    public void save(Activation activation) {
        statements.run(
                SAVE,
                activation.id(),
                activation.generation().value(),
                activation.purpose().name(),
                activation.act().askedBy().value(),
                activation.act().askedAt(),
                activation.hours(),
                activation.act().confirmedBy().map(AccountId::value).orElse(null),
                activation.act().confirmedAt().orElse(null),
                activation.until().orElse(null),
                activation.ended().orElse(null),
                activation.endedBy().map(AccountId::value).orElse(null));
    }

    private static Activation read(ResultSet row) throws SQLException {
        return new Activation(
                Statements.id(row, "id"),
                new CaGenerationId(Statements.id(row, "generation")),
                Purpose.valueOf(row.getString("purpose")),
                TwoPersonColumns.read(row, "").orElseThrow(),
                row.getInt("hours"),
                Statements.possibleInstant(row, "until"),
                Statements.possibleInstant(row, "ended_at"),
                Statements.possibleId(row, "ended_by").map(AccountId::new));
    }
}
