package jp.mamis.persistence.saved;

import java.util.List;
import java.util.UUID;
import jp.mamis.application.saved.SavedView;
import jp.mamis.application.saved.SavedView.ListKind;
import jp.mamis.application.saved.SavedViewId;
import jp.mamis.application.saved.SavedViews;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** Saved views in PostgreSQL: one statement each. */
public final class JpaSavedViews implements SavedViews {

    private static final String OF = "select id, name, query, kept_at from mamis.saved_view"
            + " where account = ? and body = ? and list = ? order by name";
    private static final String KEEP =
            "insert into mamis.saved_view (id, account, body, list, name, query, kept_at) values (?, ?, ?, ?, ?, ?, ?)"
                    + " on conflict (account, body, list, name)"
                    + " do update set id = excluded.id, query = excluded.query, kept_at = excluded.kept_at";
    private static final String REMOVE = "delete from mamis.saved_view where id = ? and account = ?";

    private final Statements statements;

    public JpaSavedViews(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public List<SavedView> of(AccountId owner, AssociationId body, ListKind list) {
        return statements.all(
                OF,
                row -> new SavedView(
                        new SavedViewId(row.getObject("id", UUID.class)),
                        owner,
                        body,
                        list,
                        row.getString("name"),
                        row.getString("query"),
                        Statements.instant(row, "kept_at")),
                owner.value(),
                body.value(),
                list.name());
    }

    @Override
    public void keep(SavedView view) {
        statements.run(
                KEEP,
                view.id().value(),
                view.owner().value(),
                view.body().value(),
                view.list().name(),
                view.name(),
                view.query(),
                view.at());
    }

    @Override
    public void remove(SavedViewId id, AccountId owner) {
        statements.run(REMOVE, id.value(), owner.value());
    }
}
