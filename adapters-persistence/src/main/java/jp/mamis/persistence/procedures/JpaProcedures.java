package jp.mamis.persistence.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.procedures.Procedures;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ReferenceNumber;
import jp.mamis.domain.procedures.Target;
import jp.mamis.domain.procedures.WithdrawnProcedure;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** Procedures in PostgreSQL. */
public final class JpaProcedures implements Procedures {

    private static final String UNDER_WAY = "select p from ProcedureRow p where p.applicant = :applicant"
            + " and p.state in (jp.mamis.domain.procedures.Procedure.State.SUBMITTED,"
            + " jp.mamis.domain.procedures.Procedure.State.SENT_BACK) order by p.submittedAt, p.reference";

    private static final String WITHDRAWN = "select p from ProcedureRow p where p.applicant = :applicant"
            + " and p.state = jp.mamis.domain.procedures.Procedure.State.WITHDRAWN order by p.submittedAt, p.reference";

    private static final String UNANSWERED = "select p.id from ProcedureRow p where p.sentBackAt > :from"
            + " and p.sentBackAt <= :until and p.id > :after"
            + " and p.state = jp.mamis.domain.procedures.Procedure.State.SENT_BACK order by p.id";

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String LOOKS = "insert into mamis.procedure_step as s"
            + " (procedure, body, position, office_state, shown, since, reference)"
            + " select ?, t.body, t.position, t.state, t.shown, ?, ?"
            + " from unnest(?, ?, ?) with ordinality as t(body, state, shown, position)"
            + " on conflict (procedure, body) do update set position = excluded.position,"
            + " office_state = excluded.office_state, shown = excluded.shown,"
            + " since = case when s.office_state = excluded.office_state then s.since else excluded.since end";

    private static final String LEFT = "delete from mamis.procedure_step where procedure = ? and body <> all(?)";

    /** In one statement, so that what stays as it was is never superseded; the second part sees the rows as they were before. */
    private static final String AWAITED =
            "with wanted as (select body, category from unnest(?, ?) as t(body, category)),"
                    + " gone as (update mamis.awaited_fact a set superseded_at = ? where a.procedure = ? and a.superseded_at is null"
                    + " and not exists (select from wanted w where w.body = a.body and w.category = a.category"
                    + " and a.wished_on = ?) returning 1)"
                    + " insert into mamis.awaited_fact (procedure, applicant, body, category, wished_on, recorded_at)"
                    + " select ?, ?, w.body, w.category, ?, ? from wanted w where (select count(*) from gone) >= 0"
                    + " and not exists (select from mamis.awaited_fact a where a.procedure = ? and a.superseded_at is null"
                    + " and w.body = a.body and w.category = a.category and a.wished_on = ?)";

    private final CurrentEntityManager current;
    private final Statements statements;

    public JpaProcedures(CurrentEntityManager current) {
        this.current = current;
        this.statements = new Statements(current);
    }

    @Override
    public Optional<Procedure> find(ProcedureId id) {
        return Optional.ofNullable(current.get().find(ProcedureRow.class, id.value()))
                .map(ProcedureRow::toDomain);
    }

    @Override
    public Optional<Procedure> find(ReferenceNumber reference) {
        return current.get()
                .createQuery("select p from ProcedureRow p where p.reference = :reference", ProcedureRow.class)
                .setParameter("reference", reference.text())
                .getResultStream()
                .findFirst()
                .map(ProcedureRow::toDomain);
    }

    @Override
    public List<Procedure> all(Collection<ProcedureId> ids) {
        return ids.isEmpty()
                ? List.of()
                : current.get()
                        .createQuery("select p from ProcedureRow p where p.id in :ids", ProcedureRow.class)
                        .setParameter(
                                "ids", ids.stream().map(ProcedureId::value).toList())
                        .getResultStream()
                        .map(ProcedureRow::toDomain)
                        .toList();
    }

    @Override
    public void claim(PersonId applicant) {
        statements.claim("procedures of " + applicant.value());
    }

    @Override
    public List<Procedure> underWay(PersonId applicant) {
        return current.get()
                .createQuery(UNDER_WAY, ProcedureRow.class)
                .setParameter("applicant", applicant.value())
                .getResultStream()
                .map(ProcedureRow::toDomain)
                .toList();
    }

    @Override
    public List<WithdrawnProcedure> unsettled(PersonId applicant) {
        return current.get()
                .createQuery(WITHDRAWN, ProcedureRow.class)
                .setParameter("applicant", applicant.value())
                .getResultStream()
                .map(ProcedureRow::toDomain)
                .map(WithdrawnProcedure.class::cast)
                .filter(procedure -> !procedure.toDecide().isEmpty())
                .toList();
    }

    @Override
    public List<ProcedureId> unanswered(Unanswered which, int limit) {
        return current.get()
                .createQuery(UNANSWERED, UUID.class)
                .setParameter("from", which.from())
                .setParameter("until", which.until())
                .setParameter("after", which.after().map(ProcedureId::value).orElse(BEFORE_ALL))
                .setMaxResults(limit)
                .getResultStream()
                .map(ProcedureId::new)
                .toList();
    }

    /** The row goes first: its version guards what each body sees. */
    @Override
    public void save(Procedure procedure, Instant at) {
        current.store(ProcedureRow.from(procedure), procedure.version());
        current.get().flush();
        List<AssociationId> listed = procedure.listedAt();
        UUID[] bodies = listed.stream().map(AssociationId::value).toArray(UUID[]::new);
        String[] looks = listed.stream()
                .map(body ->
                        RefusedAbove.stored(OfficeState.of(procedure, body)).name())
                .toArray(String[]::new);
        Boolean[] shown = listed.stream().map(procedure::isShownTo).toArray(Boolean[]::new);
        statements.run(
                LOOKS,
                procedure.id().value(),
                at,
                procedure.filing().reference().text(),
                bodies,
                looks,
                shown);
        statements.run(LEFT, procedure.id().value(), bodies);
        await(procedure, at);
    }

    private void await(Procedure procedure, Instant at) {
        List<Target> awaited = procedure.awaited();
        UUID id = procedure.id().value();
        LocalDate wished = procedure.filing().request().desiredOn();
        statements.run(
                AWAITED,
                awaited.stream().map(target -> target.body().value()).toArray(UUID[]::new),
                awaited.stream().map(target -> target.category().name()).toArray(String[]::new),
                at,
                id,
                wished,
                id,
                procedure.filing().applicant().value(),
                wished,
                at,
                id,
                wished);
    }
}
