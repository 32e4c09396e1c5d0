package jp.mamis.persistence.tray;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.tray.Dispatches;
import jp.mamis.application.tray.TrayFilter;
import jp.mamis.application.tray.TrayRow;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.tray.Dispatch;
import jp.mamis.domain.tray.DispatchId;
import jp.mamis.domain.tray.SentDispatch;
import jp.mamis.domain.tray.SettledDispatch;
import jp.mamis.domain.tray.Tidings;
import jp.mamis.domain.tray.UnneededDispatch;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;
import org.jspecify.annotations.Nullable;

/** The trays of all bodies in PostgreSQL: one statement each. */
public final class JpaDispatches implements Dispatches {

    private static final String PUT = "insert into mamis.dispatch (id, version, body, person, occasion, kind, language,"
            + " subject, reference, facts, written_at, state) values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')"
            + " on conflict (occasion) do nothing";
    private static final String OF = "select " + DispatchRow.COLUMNS
            + " from mamis.dispatch d where d.body = any(?) and d.id = any(?) order by d.written_at, d.id";
    private static final String HELD = OF + " for update";
    private static final String STORE =
            "update mamis.dispatch set version = version + 1, state = ?, way = ?, reason = ?,"
                    + " settled_by = ?, settled_at = cast(? as timestamptz) where id = ? and version = ?";
    private static final String WAITING =
            "select count(*), min(written_at) as oldest from mamis.dispatch where body = any(?) and state = 'WAITING'";
    private static final String FORGET = "delete from mamis.dispatch where id in (select id from mamis.dispatch"
            + " where settled_at < ? order by settled_at limit ? for update skip locked)";

    private final Statements statements;

    public JpaDispatches(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public boolean put(Tidings tidings) {
        return statements.run(
                        PUT,
                        tidings.id().value(),
                        tidings.body().value(),
                        tidings.person().value(),
                        tidings.occasion(),
                        tidings.kind().name(),
                        tidings.language().name(),
                        tidings.subject(),
                        tidings.reference(),
                        DispatchRow.json(tidings.facts()),
                        tidings.writtenAt())
                == 1;
    }

    @Override
    public List<Dispatch> of(Collection<AssociationId> bodies, Collection<DispatchId> ids) {
        return read(OF, bodies, ids);
    }

    @Override
    public List<Dispatch> held(Collection<AssociationId> bodies, Collection<DispatchId> ids) {
        return read(HELD, bodies, ids);
    }

    private List<Dispatch> read(String sql, Collection<AssociationId> bodies, Collection<DispatchId> ids) {
        UUID[] wanted = ids.stream().map(DispatchId::value).toArray(UUID[]::new);
        return statements.all(sql, DispatchRow::read, ids(bodies), wanted);
    }

    private static UUID[] ids(Collection<AssociationId> bodies) {
        return bodies.stream().map(AssociationId::value).toArray(UUID[]::new);
    }

    @Override
    public void store(Dispatch dispatch) {
        Optional<SettledDispatch> settled =
                Optional.of(dispatch).filter(SettledDispatch.class::isInstance).map(SettledDispatch.class::cast);
        int stored = statements.run(
                STORE,
                dispatch.state().name(),
                way(dispatch),
                reason(dispatch),
                settled.map(one -> one.by().value()).orElse(null),
                settled.map(SettledDispatch::at).orElse(null),
                dispatch.tidings().id().value(),
                dispatch.version().number());
        if (stored == 0) {
            throw new StaleState("dispatch");
        }
    }

    private static @Nullable String way(Dispatch dispatch) {
        return dispatch instanceof SentDispatch sent ? sent.way().name() : null;
    }

    private static @Nullable String reason(Dispatch dispatch) {
        return dispatch instanceof UnneededDispatch unneeded ? unneeded.reason().text() : null;
    }

    @Override
    public Slice<TrayRow> list(Collection<AssociationId> bodies, TrayFilter filter, Page page) {
        TrayQuery query = new TrayQuery(ids(bodies), filter, page);
        List<TrayRow> found = statements.all(
                query.sql(),
                row -> new TrayRow(
                        DispatchRow.read(row),
                        new PersonName(row.getString("family"), row.getString("given")).full(),
                        row.getBoolean("by_former")
                                ? Optional.of(
                                        new PersonName(row.getString("former_family"), row.getString("former_given"))
                                                .full())
                                : Optional.empty()),
                query.values());
        return Slice.of(found, page, TrayQuery::place);
    }

    @Override
    public Waiting waiting(Collection<AssociationId> bodies) {
        return statements
                .first(WAITING, row -> new Waiting(row.getLong(1), Statements.possibleInstant(row, "oldest")), (Object)
                        ids(bodies))
                .orElseThrow();
    }

    @Override
    public int forgetSettledBefore(Instant before, int most) {
        return statements.run(FORGET, before, most);
    }
}
