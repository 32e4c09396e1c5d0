package jp.mamis.persistence.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mamis.application.accounts.Mandates;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Mandate;
import jp.mamis.domain.accounts.MandateId;
import jp.mamis.domain.accounts.MandateKind;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** Mandates in PostgreSQL. */
public final class JpaMandates implements Mandates {

    private static final String SELECT =
            "select id mandate, kind, giver, taker, valid_from since, valid_to until, given_by, given_at, ended_at"
                    + " from mamis.mandate where ";
    private static final String ORDER = " order by valid_from, given_at, id";
    private static final String SAVE = "insert into mamis.mandate"
            + " (id, kind, giver, taker, valid_from, valid_to, given_by, given_at, ended_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " on conflict (id) do update set ended_at = excluded.ended_at where mandate.ended_at is null";

    private final Statements statements;

    public JpaMandates(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public Optional<Mandate> find(MandateId id) {
        return statements.first(SELECT + "id = ?", JpaMandates::mandate, id.value());
    }

    @Override
    public List<Mandate> givenBy(Set<AssociationId> bodies) {
        UUID[] ids = bodies.stream().map(AssociationId::value).toArray(UUID[]::new);
        return statements.all(SELECT + "giver = any(?)" + ORDER, JpaMandates::mandate, (Object) ids);
    }

    @Override
    public List<Mandate> takenBy(AssociationId body) {
        return statements.all(SELECT + "taker = ?" + ORDER, JpaMandates::mandate, body.value());
    }

    @Override
    public void claim(AssociationId giver) {
        statements.claim("mandates of " + giver.value());
    }

    @Override
    public void save(Mandate mandate) {
        statements.run(
                SAVE,
                mandate.id().value(),
                mandate.kind().name(),
                mandate.giver().value(),
                mandate.taker().value(),
                mandate.period().from(),
                mandate.period().until().orElse(null),
                mandate.by().value(),
                mandate.givenAt(),
                mandate.endedAt().orElse(null));
    }

    private static Mandate mandate(ResultSet row) throws SQLException {
        return mandate(row, Statements.possibleInstant(row, "ended_at"));
    }

    /** Of columns named as here, which a session reads too. */
    static Mandate mandate(ResultSet row, Optional<Instant> endedAt) throws SQLException {
        return new Mandate(
                new MandateId(Statements.id(row, "mandate")),
                MandateKind.valueOf(row.getString("kind")),
                new AssociationId(Statements.id(row, "giver")),
                new AssociationId(Statements.id(row, "taker")),
                Statements.interval(row, "since", "until"),
                new AccountId(Statements.id(row, "given_by")),
                Statements.instant(row, "given_at"),
                endedAt);
    }
}
