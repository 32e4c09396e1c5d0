package jp.mamis.persistence.accounts;

import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.mamis.application.accounts.AccountIndex;
import jp.mamis.application.accounts.StaffView;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.domain.accounts.AccountState;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.persistence.work.CurrentEntityManager;

/** Accounts by body in PostgreSQL. */
public final class JpaAccountIndex implements AccountIndex {

    private static final String STAFF = "select a from AccountRow a where a.state = :active and a.loginId > :after"
            + " and exists (select 1 from AccountRow b join b.grants g where b.id = a.id and g.body = :body"
            + " and g.revokedAt is null and (g.validTo is null or g.validTo > :day)) order by a.loginId";
    private static final String ADMINISTRATORS = "select a from AccountRow a where a.state = :active"
            + " and exists (select 1 from AccountRow b join b.grants g where b.id = a.id and g.body in :bodies"
            + " and g.duty = :duty and g.revokedAt is null and g.validFrom <= :day"
            + " and (g.validTo is null or g.validTo > :day)) order by a.loginId";

    private final CurrentEntityManager current;

    public JpaAccountIndex(CurrentEntityManager current) {
        this.current = current;
    }

    @Override
    public Slice<StaffView> staffOf(AssociationId body, LocalDate day, Page page) {
        List<StaffView> found = query(STAFF, day)
                .setParameter("after", page.after().orElse(""))
                .setParameter("body", body.value())
                .setMaxResults(page.size() + 1)
                .getResultStream()
                .map(row -> StaffView.of(row.toDomain(), Set.of(body), day))
                .toList();
        return Slice.of(found, page, view -> view.loginId().text());
    }

    @Override
    public List<StaffView> administratorsOf(Set<AssociationId> bodies, LocalDate day) {
        if (bodies.isEmpty()) {
            return List.of();
        }
        return query(ADMINISTRATORS, day)
                .setParameter("duty", Duty.ASSOCIATION_ADMINISTRATION.name())
                .setParameter(
                        "bodies", bodies.stream().map(AssociationId::value).toList())
                .getResultStream()
                .map(row -> StaffView.of(row.toDomain(), bodies, day))
                .toList();
    }

    private TypedQuery<AccountRow> query(String text, LocalDate day) {
        return current.get()
                .createQuery(text, AccountRow.class)
                .setParameter("active", AccountState.ACTIVE.name())
                .setParameter("day", day)
                .setHint("eclipselink.batch", "a.grants");
    }
}
