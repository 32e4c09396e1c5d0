package jp.mamis.persistence.saved;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.mamis.application.saved.SavedView;
import jp.mamis.application.saved.SavedView.ListKind;
import jp.mamis.application.saved.SavedViewId;
import jp.mamis.application.saved.SavedViews;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.FailedStatement;

/** Saved views in PostgreSQL: one statement each. */
public final class JpaSavedViews implements SavedViews {

    private static final String OF = "select id, name, query, kept_at from mamis.saved_view"
            + " where account = ? and body = ? and list = ? order by name";
    private static final String KEEP =
            "insert into mamis.saved_view (id, account, body, list, name, query, kept_at) values (?, ?, ?, ?, ?, ?, ?)"
                    + " on conflict (account, body, list, name)"
                    + " do update set id = excluded.id, query = excluded.query, kept_at = excluded.kept_at";
    private static final String REMOVE = "delete from mamis.saved_view where id = ? and account = ?";

    private final CurrentEntityManager current;

    public JpaSavedViews(CurrentEntityManager current) {
        this.current = current;
    }

    @Override
    public List<SavedView> of(AccountId owner, AssociationId body, ListKind list) {
        try (PreparedStatement statement = current.connection().prepareStatement(OF)) {
            statement.setObject(1, owner.value());
            statement.setObject(2, body.value());
            statement.setString(3, list.name());
            try (ResultSet rows = statement.executeQuery()) {
                List<SavedView> views = new ArrayList<>();
                while (rows.next()) {
                    views.add(new SavedView(
                            new SavedViewId(rows.getObject("id", UUID.class)),
                            owner,
                            body,
                            list,
                            rows.getString("name"),
                            rows.getString("query"),
                            rows.getObject("kept_at", OffsetDateTime.class).toInstant()));
                }
                return views;
            }
        } catch (SQLException e) {
            throw new FailedStatement(e);
        }
    }

    @Override
    public void keep(SavedView view) {
        run(
                KEEP,
                view.id().value(),
                view.owner().value(),
                view.body().value(),
                view.list().name(),
                view.name(),
                view.query(),
                view.at().atOffset(ZoneOffset.UTC));
    }

    @Override
    public void remove(SavedViewId id, AccountId owner) {
        run(REMOVE, id.value(), owner.value());
    }

    private void run(String sql, Object... values) {
        try (PreparedStatement statement = current.connection().prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new FailedStatement(e);
        }
    }
}
