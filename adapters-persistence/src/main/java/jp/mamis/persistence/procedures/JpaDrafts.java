package jp.mamis.persistence.procedures;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.procedures.Draft;
import jp.mamis.application.procedures.DraftId;
import jp.mamis.application.procedures.Drafts;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** Drafts in PostgreSQL. */
public final class JpaDrafts implements Drafts {

    private final CurrentEntityManager current;
    private final Statements statements;

    public JpaDrafts(CurrentEntityManager current) {
        this.current = current;
        this.statements = new Statements(current);
    }

    @Override
    public Optional<Draft> find(DraftId id) {
        return Optional.ofNullable(current.get().find(DraftRow.class, id.value()))
                .map(DraftRow::toDomain);
    }

    @Override
    public List<Draft> all(Collection<DraftId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return current.get()
                .createQuery("select d from DraftRow d where d.id in :ids", DraftRow.class)
                .setParameter("ids", ids.stream().map(DraftId::value).toList())
                .getResultStream()
                .map(DraftRow::toDomain)
                .toList();
    }

    @Override
    public List<Draft> of(PersonId person) {
        return current.get()
                .createQuery(
                        "select d from DraftRow d where d.person = :person order by d.savedAt desc", DraftRow.class)
                .setParameter("person", person.value())
                .getResultStream()
                .map(DraftRow::toDomain)
                .toList();
    }

    @Override
    public List<DraftId> savedBefore(Instant until, int skipped, int limit) {
        return current.get()
                .createQuery(
                        "select d.id from DraftRow d where d.savedAt < :until order by d.savedAt, d.id", UUID.class)
                .setParameter("until", until)
                .setFirstResult(skipped)
                .setMaxResults(limit)
                .getResultStream()
                .map(DraftId::new)
                .toList();
    }

    @Override
    public void save(Draft draft) {
        current.store(DraftRow.from(draft), draft.version());
    }

    @Override
    public void file(DraftId id, ProcedureId procedure) {
        remove(id);
        statements.run(
                "insert into mamis.filed_draft (draft, procedure) values (?, ?) on conflict do nothing",
                id.value(),
                procedure.value());
    }

    @Override
    public Optional<ProcedureId> filed(DraftId id) {
        return statements
                .first(
                        "select procedure from mamis.filed_draft where draft = ?",
                        row -> Statements.id(row, "procedure"),
                        id.value())
                .map(ProcedureId::new);
    }

    @Override
    public void remove(DraftId id) {
        Optional.ofNullable(current.get().find(DraftRow.class, id.value())).ifPresent(current.get()::remove);
    }
}
