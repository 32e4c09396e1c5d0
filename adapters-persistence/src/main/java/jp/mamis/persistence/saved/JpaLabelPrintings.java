package jp.mamis.persistence.saved;

import java.time.Instant;
import java.util.Optional;
import jp.mamis.application.labels.LabelPrintings;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** How accounts print labels, in PostgreSQL: one statement each. */
public final class JpaLabelPrintings implements LabelPrintings {

    private static final String OF =
            "select sheet, moved_right, moved_down from mamis.label_printing where account = ? and body = ?";
    private static final String KEEP =
            "insert into mamis.label_printing (account, body, sheet, moved_right, moved_down, kept_at)"
                    + " values (?, ?, ?, ?, ?, ?) on conflict (account, body)"
                    + " do update set sheet = excluded.sheet, moved_right = excluded.moved_right,"
                    + " moved_down = excluded.moved_down, kept_at = excluded.kept_at";

    private final Statements statements;

    public JpaLabelPrintings(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    @Override
    public Optional<Kept> of(AccountId owner, AssociationId body) {
        return statements
                .all(
                        OF,
                        row -> new Kept(row.getString("sheet"), row.getInt("moved_right"), row.getInt("moved_down")),
                        owner.value(),
                        body.value())
                .stream()
                .findFirst();
    }

    @Override
    public void keep(AccountId owner, AssociationId body, Kept printing, Instant at) {
        statements.run(KEEP, owner.value(), body.value(), printing.sheet(), printing.right(), printing.down(), at);
    }
}
