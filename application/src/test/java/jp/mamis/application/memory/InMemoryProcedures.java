package jp.mamis.application.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.procedures.Procedures;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ReferenceNumber;
import jp.mamis.domain.procedures.SentBackProcedure;
import jp.mamis.domain.procedures.WithdrawnProcedure;

/** Procedures in memory. */
public final class InMemoryProcedures implements Procedures {

    /** How a procedure looks from a body, and since when. */
    record Look(OfficeState state, Instant since) {}

    private record Row(Procedure procedure, Map<AssociationId, Look> looks) {}

    private static final Comparator<Procedure> OLDEST_FIRST = Comparator.comparing(
                    (Procedure procedure) -> procedure.filing().submittedAt())
            .thenComparing(procedure -> procedure.filing().reference().text());

    private final InMemoryStore store;
    private final InMemoryHistory<Procedure> history;
    private final NavigableMap<UUID, Row> rows;

    public InMemoryProcedures(InMemoryStore store) {
        this.store = store;
        this.history = new InMemoryHistory<>(store);
        this.rows = store.table();
    }

    @Override
    public Optional<Procedure> find(ProcedureId id) {
        store.requireTransaction();
        return Optional.ofNullable(rows.get(id.value())).map(Row::procedure);
    }

    @Override
    public Optional<Procedure> find(ReferenceNumber reference) {
        return all(procedure -> procedure.filing().reference().equals(reference))
                .findFirst();
    }

    @Override
    public List<Procedure> all(Collection<ProcedureId> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    /** Transactions run one at a time anyway. */
    @Override
    public void claim(PersonId applicant) {
        store.requireTransaction();
    }

    @Override
    public List<Procedure> underWay(PersonId applicant) {
        return all(procedure ->
                        procedure.isUnderWay() && procedure.filing().applicant().equals(applicant))
                .sorted(OLDEST_FIRST)
                .toList();
    }

    @Override
    public List<WithdrawnProcedure> unsettled(PersonId applicant) {
        return all(procedure -> procedure.filing().applicant().equals(applicant))
                .sorted(OLDEST_FIRST)
                .filter(WithdrawnProcedure.class::isInstance)
                .map(WithdrawnProcedure.class::cast)
                .filter(procedure -> !procedure.toDecide().isEmpty())
                .toList();
    }

    @Override
    public List<ProcedureId> unanswered(Unanswered which, int limit) {
        return all(SentBackProcedure.class::isInstance)
                .map(SentBackProcedure.class::cast)
                .filter(procedure -> procedure.since().isAfter(which.from())
                        && !procedure.since().isAfter(which.until()))
                .map(Procedure::id)
                .sorted(Comparator.comparing(ProcedureId::value))
                .filter(id -> which.after()
                        .map(last -> id.value().compareTo(last.value()) > 0)
                        .orElse(true))
                .limit(limit)
                .toList();
    }

    @Override
    public void save(Procedure procedure, Instant at) {
        Version stored = find(procedure.id()).map(Procedure::version).orElse(Version.NEW);
        if (!stored.equals(procedure.version()) || clashes(procedure)) {
            throw new StaleState("procedure");
        }
        Map<AssociationId, Look> before = Optional.ofNullable(
                        rows.get(procedure.id().value()))
                .map(Row::looks)
                .orElseGet(Map::of);
        history.save(procedure.id().value(), procedure, at);
        rows.put(
                procedure.id().value(),
                new Row(jp.mamis.domain.fixture.Procedures.stored(procedure), looks(procedure, at, before)));
    }

    Stream<Procedure> all(Predicate<? super Procedure> wanted) {
        store.requireTransaction();
        return rows.values().stream().map(Row::procedure).filter(wanted);
    }

    Look lookOf(Procedure procedure, AssociationId body) {
        return Optional.ofNullable(rows.get(procedure.id().value()))
                .map(row -> row.looks().get(body))
                .orElseThrow();
    }

    private boolean clashes(Procedure procedure) {
        return rows.values().stream()
                .map(Row::procedure)
                .filter(other -> !other.id().equals(procedure.id()))
                .anyMatch(other ->
                        other.filing().reference().equals(procedure.filing().reference())
                                || sameBusiness(other, procedure));
    }

    private static boolean sameBusiness(Procedure one, Procedure other) {
        return one.isUnderWay()
                && other.isUnderWay()
                && one.filing().applicant().equals(other.filing().applicant())
                && one.filing()
                        .request()
                        .workplace()
                        .key()
                        .equals(other.filing().request().workplace().key());
    }

    private static Map<AssociationId, Look> looks(Procedure procedure, Instant at, Map<AssociationId, Look> before) {
        return procedure.listedAt().stream().collect(Collectors.toUnmodifiableMap(body -> body, body -> {
            Look now = new Look(OfficeState.of(procedure, body), at);
            return Optional.ofNullable(before.get(body))
                    .filter(was -> was.state() == now.state())
                    .orElse(now);
        }));
    }

    /** Every procedure by its id as stored up to an instant. */
    Map<UUID, Procedure> asKnown(Instant known) {
        return history.asKnown(known);
    }
}
