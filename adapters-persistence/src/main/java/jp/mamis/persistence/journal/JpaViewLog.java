package jp.mamis.persistence.journal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.PersonId;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.FailedStatement;
import jp.mamis.persistence.work.Statements;

/** The log of views in PostgreSQL. */
public final class JpaViewLog implements ViewLog {

    private static final String UNLESS_HELD =
            "insert into mamis.view_log (at, actor, body, channel, request, kind, ground, agent, person, subject, count)"
                    + " select cast(? as timestamptz), ?, cast(? as uuid), ?, ?, ?, ?, cast(? as uuid), seen.person,"
                    + " seen.subject, 1 from unnest(?, ?) with ordinality as seen(person, subject, place)"
                    + " where not exists (select 1 from mamis.view_log v where v.person = seen.person and v.actor = ?"
                    + " and v.body = ? and v.kind = ? and v.ground = ? and v.subject = seen.subject and v.at >= ?)"
                    + " order by seen.place";

    private final CurrentEntityManager current;

    public JpaViewLog(CurrentEntityManager current) {
        this.current = current;
    }

    @Override
    public void recordAll(List<View> views) {
        if (views.isEmpty()) {
            return;
        }
        String sql =
                "insert into mamis.view_log (at, actor, body, channel, request, kind, ground, person, subject, count, agent)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = current.connection().prepareStatement(sql)) {
            for (View view : views) {
                fill(statement, view);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new FailedStatement(e);
        }
    }

    private static void fill(PreparedStatement statement, View view) throws SQLException {
        statement.setObject(1, view.at().atOffset(ZoneOffset.UTC));
        statement.setString(2, view.caller().actor().text());
        statement.setObject(3, view.body().value());
        statement.setString(4, view.caller().channel().name());
        statement.setString(5, view.caller().request());
        statement.setString(6, view.kind().name());
        statement.setString(7, view.ground().name());
        statement.setObject(8, view.person().map(PersonId::value).orElse(null), Types.OTHER);
        statement.setString(9, view.subject());
        statement.setInt(10, view.count());
        statement.setObject(11, view.agent().map(AssociationId::value).orElse(null), Types.OTHER);
    }

    @Override
    public void recordUnlessHeld(List<View> views, Instant since) {
        current.connection();
        if (views.isEmpty()) {
            return;
        }
        View one = views.get(0);
        new Statements(current)
                .run(
                        UNLESS_HELD,
                        one.at(),
                        one.caller().actor().text(),
                        one.body().value(),
                        one.caller().channel().name(),
                        one.caller().request(),
                        one.kind().name(),
                        one.ground().name(),
                        one.agent().map(AssociationId::value).orElse(null),
                        views.stream()
                                .map(view -> view.person().orElseThrow().value())
                                .toArray(UUID[]::new),
                        views.stream().map(View::subject).toArray(String[]::new),
                        one.caller().actor().text(),
                        one.body().value(),
                        one.kind().name(),
                        one.ground().name(),
                        since);
    }

    @Override
    public boolean holds(View view, Instant since) {
        String sql = "select exists (select 1 from mamis.view_log where person = ? and actor = ? and body = ?"
                + " and kind = ? and ground = ? and subject = ? and at >= ?)";
        try (PreparedStatement statement = current.connection().prepareStatement(sql)) {
            statement.setObject(1, view.person().map(PersonId::value).orElse(null), Types.OTHER);
            statement.setString(2, view.caller().actor().text());
            statement.setObject(3, view.body().value());
            statement.setString(4, view.kind().name());
            statement.setString(5, view.ground().name());
            statement.setString(6, view.subject());
            statement.setObject(7, since.atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new FailedStatement(e);
        }
    }

    @Override
    public Slice<Shown> of(PersonId person, Page page) {
        String sql = "select id, at, body, agent, kind, ground, subject from mamis.view_log where person = ? and id < ?"
                + " order by id desc limit ?";
        try (PreparedStatement statement = current.connection().prepareStatement(sql)) {
            statement.setObject(1, person.value());
            statement.setLong(2, page.after().map(JpaViewLog::place).orElse(Long.MAX_VALUE));
            statement.setInt(3, page.size() + 1);
            try (ResultSet rows = statement.executeQuery()) {
                List<Numbered> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Numbered(rows.getLong("id"), shown(rows)));
                }
                return Slice.of(found, page, row -> Long.toString(row.id())).map(Numbered::shown);
            }
        } catch (SQLException e) {
            throw new FailedStatement(e);
        }
    }

    private static long place(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException foreign) {
            throw new MalformedValue("cursor", cursor);
        }
    }

    private record Numbered(long id, Shown shown) {}

    private static Shown shown(ResultSet row) throws SQLException {
        return new Shown(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new AssociationId(row.getObject("body", UUID.class)),
                Optional.ofNullable(row.getObject("agent", UUID.class)).map(AssociationId::new),
                Kind.valueOf(row.getString("kind")),
                Ground.valueOf(row.getString("ground")),
                row.getString("subject"));
    }
}
