package jp.mamis.persistence.accounts;

import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mamis.application.accounts.Mandates;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Mandate;
import jp.mamis.domain.accounts.MandateId;
import jp.mamis.domain.accounts.MandateKind;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.persistence.work.CurrentEntityManager;

/** Mandates in PostgreSQL. */
public final class JpaMandates implements Mandates {

    private static final String SELECT =
            "select id, kind, giver, taker, valid_from, valid_to, given_by, given_at, ended_at"
                    + " from mamis.mandate where ";
    private static final String ORDER = " order by valid_from, given_at, id";
    private static final String SAVE = "insert into mamis.mandate"
            + " (id, kind, giver, taker, valid_from, valid_to, given_by, given_at, ended_at)"
            + " values (?1, ?2, ?3, ?4, ?5, cast(?6 as date), ?7, cast(?8 as timestamptz), cast(?9 as timestamptz))"
            + " on conflict (id) do update set ended_at = coalesce(excluded.ended_at, mandate.ended_at)";

    private final CurrentEntityManager current;

    public JpaMandates(CurrentEntityManager current) {
        this.current = current;
    }

    @Override
    public Optional<Mandate> find(MandateId id) {
        return mandates(query(SELECT + "id = ?1").setParameter(1, id.value())).stream()
                .findFirst();
    }

    @Override
    public List<Mandate> givenBy(Set<AssociationId> bodies) {
        String array = bodies.stream().map(body -> body.value().toString()).collect(Collectors.joining(",", "{", "}"));
        return mandates(
                query(SELECT + "giver = any(cast(?1 as uuid[]))" + ORDER).setParameter(1, array));
    }

    @Override
    public List<Mandate> takenBy(AssociationId body) {
        return mandates(query(SELECT + "taker = ?1" + ORDER).setParameter(1, body.value()));
    }

    @Override
    public void claim(AssociationId giver) {
        query("select pg_advisory_xact_lock(hashtextextended(?1, 0))::text")
                .setParameter(1, "mandates of " + giver.value())
                .getSingleResult();
    }

    @Override
    public void save(Mandate mandate) {
        query(SAVE)
                .setParameter(1, mandate.id().value())
                .setParameter(2, mandate.kind().name())
                .setParameter(3, mandate.giver().value())
                .setParameter(4, mandate.taker().value())
                .setParameter(5, mandate.period().from())
                .setParameter(6, mandate.period().until().map(Object::toString).orElse(null))
                .setParameter(7, mandate.by().value())
                .setParameter(8, mandate.givenAt().toString())
                .setParameter(9, mandate.endedAt().map(Object::toString).orElse(null))
                .executeUpdate();
    }

    private Query query(String sql) {
        return current.get().createNativeQuery(sql);
    }

    @SuppressWarnings("unchecked")
    private static List<Mandate> mandates(Query query) {
        return ((List<Object[]>) query.getResultList())
                .stream().map(JpaMandates::mandate).toList();
    }

    private static Mandate mandate(Object[] row) {
        return new Mandate(
                new MandateId((UUID) row[0]),
                MandateKind.valueOf((String) row[1]),
                new AssociationId((UUID) row[2]),
                new AssociationId((UUID) row[3]),
                new Interval(
                        ((Date) row[4]).toLocalDate(),
                        Optional.ofNullable((Date) row[5]).map(Date::toLocalDate)),
                new AccountId((UUID) row[6]),
                ((Timestamp) row[7]).toInstant(),
                Optional.ofNullable((Timestamp) row[8]).map(Timestamp::toInstant));
    }
}
