package jp.mamis.persistence.procedures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.procedures.ProcedureIndex;
import jp.mamis.application.procedures.WaitingAges;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.KanaName;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ProcedureKind;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** Lists of procedures in PostgreSQL: one statement each. Long because each list brings its statement and its row. */
public final class JpaProcedureIndex implements ProcedureIndex {

    /** A row with the key it is sorted by. */
    record Line(Row row, String kanaKey) {}

    private static final String COUNTS = "select case when " + RefusedAbove.BY
            + " is null then s.office_state else 'REJECTED_ABOVE' end as state, count(*) as number, min(s.since) as oldest,"
            + " count(*) filter (where s.since >= ?) as week, count(*) filter (where s.since >= ?) as fortnight,"
            + " count(*) filter (where s.since >= ?) as month"
            + " from mamis.procedure_step s where s.body = ? group by state";

    private static final String ARRIVALS =
            "select body, count(*) filter (where office_state <> 'IN_REVIEW' and since >= ?"
                    + " and office_state <> 'MEMBERSHIP_ENDED' and since < ?) as arrived,"
                    + " count(*) filter (where office_state <> 'MEMBERSHIP_ENDED') as waiting,"
                    + " count(*) filter (where office_state = 'MEMBERSHIP_ENDED' and since >= ?"
                    + " and since < ?) as ended from mamis.procedure_step"
                    + " where office_state in ('OPEN', 'IN_REVIEW', 'TO_SETTLE', 'MEMBERSHIP_ENDED')"
                    + " group by body order by body::text";

    /**
     * The first part in the words of the index {@code procedure_confirmed}, which holds the few there are; a step is looked up
     * for each of them, since the server takes them for many.
     */
    static final String CONFIRMED = "with confirmed as materialized (select id, current_body from mamis.procedure"
            + " where current_body = any(?) and state = 'SUBMITTED'"
            + " and jsonb_path_exists(content::jsonb, '$.route[*].confirmations[0]'))"
            + " select c.id as procedure from confirmed c cross join lateral (select s.since from mamis.procedure_step s"
            + " where s.procedure = c.id and s.body = c.current_body and s.office_state = 'IN_REVIEW' limit 1) step"
            + " order by step.since, c.id::text limit ?";

    private static final String ASKED_BACK = "select p.id from mamis.procedure p where p.state = 'SENT_BACK'"
            + " and exists (select 1 from mamis.procedure_step s where s.procedure = p.id and s.body = ?)"
            + " and (select line ->> 'body' from jsonb_array_elements(p.content::jsonb -> 'history')"
            + " with ordinality as history (line, place) where line ->> 'what' = 'SUBMITTED'"
            + " order by place limit 1) = ?::text order by p.sent_back_at, p.id::text";

    private static final String OWN = "select id, reference, kind, state, submitted_at, workplace, current_body"
            + " from mamis.procedure where applicant = ? order by submitted_at desc, reference desc";

    private static final String DEATH = "select case when " + WorkListQuery.DEATH_BY_MEMBERSHIP
            + " then 'BY_MEMBERSHIP' else 'BY_ACCOUNT' end as told from (select ?::uuid as applicant) p where "
            + WorkListQuery.DEATH_BY_ACCOUNT + " or " + WorkListQuery.DEATH_BY_MEMBERSHIP;

    private final Statements statements;

    public JpaProcedureIndex(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public Slice<Row> at(AssociationId body, Filter filter, Page page) {
        WorkListQuery query = new WorkListQuery(body.value(), filter, page);
        List<Line> found = statements.all(
                query.sql(), JpaProcedureIndex::line, query.values().toArray());
        return Slice.of(found, page, line -> WorkListQuery.place(line, filter.sort()))
                .map(Line::row);
    }

    @Override
    public List<Row> at(AssociationId body, Collection<ProcedureId> procedures) {
        WorkListQuery query = new WorkListQuery(
                body.value(), procedures.stream().map(ProcedureId::value).toArray(UUID[]::new));
        return statements
                .all(query.sql(), JpaProcedureIndex::line, query.values().toArray())
                .stream()
                .map(Line::row)
                .toList();
    }

    @Override
    public List<Below> below(AssociationId body, int limit) {
        return statements.all(
                BelowSql.HELD,
                row -> new Below(
                        new ProcedureId(row.getObject("id", UUID.class)),
                        row.getString("reference"),
                        new PersonId(row.getObject("applicant", UUID.class)),
                        new PersonName(row.getString("family"), row.getString("given")).full(),
                        new AssociationId(row.getObject("body", UUID.class)),
                        OfficeState.valueOf(row.getString("office_state")),
                        Statements.instant(row, "since")),
                body.value(),
                limit);
    }

    @Override
    public List<Usual> usual(Collection<AssociationId> bodies, Instant from) {
        UUID[] ids = bodies.stream().map(AssociationId::value).toArray(UUID[]::new);
        return statements.all(
                BelowSql.USUAL,
                row -> new Usual(
                        new AssociationId(row.getObject("body", UUID.class)),
                        row.getInt("decided"),
                        row.getInt("median"),
                        row.getInt("most")),
                ids,
                from);
    }

    @Override
    public List<ProcedureId> confirmed(Collection<AssociationId> bodies, int limit) {
        UUID[] ids = bodies.stream().map(AssociationId::value).toArray(UUID[]::new);
        return statements.all(CONFIRMED, row -> new ProcedureId(row.getObject("procedure", UUID.class)), ids, limit);
    }

    @Override
    public List<ProcedureId> askedBack(AssociationId entering) {
        return statements.all(
                ASKED_BACK,
                row -> new ProcedureId(row.getObject("id", UUID.class)),
                entering.value(),
                entering.value());
    }

    @Override
    public List<Count> counts(AssociationId body, LocalDate today) {
        List<Instant> bounds = WaitingAges.bounds(today);
        return statements
                .all(COUNTS, JpaProcedureIndex::count, bounds.get(0), bounds.get(1), bounds.get(2), body.value())
                .stream()
                .sorted(Comparator.comparing(Count::state))
                .toList();
    }

    @Override
    public List<Arrivals> arrivals(Instant from, Instant until) {
        return statements
                .all(
                        ARRIVALS,
                        row -> new Arrivals(
                                new AssociationId(row.getObject("body", UUID.class)),
                                row.getLong("arrived"),
                                row.getLong("waiting"),
                                row.getLong("ended")),
                        from,
                        until,
                        from,
                        until)
                .stream()
                .filter(arrivals -> arrivals.arrived() > 0 || arrivals.ended() > 0)
                .toList();
    }

    @Override
    public List<OwnRow> of(PersonId applicant) {
        return statements.all(OWN, JpaProcedureIndex::own, applicant.value());
    }

    @Override
    public Optional<DeathTold> death(PersonId applicant) {
        return statements.first(DEATH, row -> DeathTold.valueOf(row.getString("told")), applicant.value());
    }

    private static Line line(ResultSet row) throws SQLException {
        PersonName name = new PersonName(row.getString("family"), row.getString("given"));
        KanaName kana = new KanaName(row.getString("kana_family"), row.getString("kana_given"));
        Row shown = new Row(
                new ProcedureId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                ProcedureKind.valueOf(row.getString("kind")),
                new PersonId(row.getObject("applicant", UUID.class)),
                name.full(),
                kana.full(),
                RefusedAbove.state(row),
                row.getBoolean("shown"),
                Statements.instant(row, "since"),
                Statements.instant(row, "submitted_at"),
                body(row),
                RefusedAbove.by(row),
                Procedure.State.valueOf(row.getString("state")) == Procedure.State.SENT_BACK,
                row.getBoolean("deceased"),
                new Version(row.getLong("version")));
        return new Line(shown, row.getString("kana_key"));
    }

    private static Count count(ResultSet row) throws SQLException {
        long number = row.getLong("number");
        return new Count(
                OfficeState.valueOf(row.getString("state")),
                number,
                Statements.instant(row, "oldest"),
                WaitingAges.of(List.of(row.getLong("week"), row.getLong("fortnight"), row.getLong("month")), number));
    }

    private static OwnRow own(ResultSet row) throws SQLException {
        return new OwnRow(
                new ProcedureId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                ProcedureKind.valueOf(row.getString("kind")),
                Procedure.State.valueOf(row.getString("state")),
                Statements.instant(row, "submitted_at"),
                row.getString("workplace"),
                body(row));
    }

    private static Optional<AssociationId> body(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("current_body", UUID.class)).map(AssociationId::new);
    }
}
