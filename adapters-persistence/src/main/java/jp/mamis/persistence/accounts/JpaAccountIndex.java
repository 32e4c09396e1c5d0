package jp.mamis.persistence.accounts;

import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mamis.application.accounts.AccountIndex;
import jp.mamis.application.accounts.StaffView;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.DutyGrant;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Version;
import jp.mamis.persistence.work.CurrentEntityManager;

/** Accounts by body in PostgreSQL: one statement for a list, without loading accounts. */
public final class JpaAccountIndex implements AccountIndex {

    private static final String STANDING = " g.body = any(cast(?1 as uuid[])) and g.revoked_at is null"
            + " and (g.valid_to is null or g.valid_to > ?2)";
    private static final String VIEW = "select a.id, a.version, a.login_id, a.holder, a.person is not null,"
            + " a.credential is not null, a.code_expires_at, g.duty, g.body, g.valid_from, g.valid_to"
            + " from mamis.account a join mamis.duty_grant g on g.account = a.id"
            + " where" + STANDING + " and a.id in (select a.id from mamis.account a where a.state = 'ACTIVE'"
            + " and exists (select 1 from mamis.duty_grant g where g.account = a.id and" + STANDING;
    private static final String STAFF =
            VIEW + ") and a.login_id > ?3 order by a.login_id limit ?4) order by a.login_id, g.position";
    private static final String ADMINISTRATORS = VIEW + " and g.duty = 'ASSOCIATION_ADMINISTRATION'"
            + " and g.valid_from <= ?2)) order by a.login_id, g.position";

    private final CurrentEntityManager current;

    public JpaAccountIndex(CurrentEntityManager current) {
        this.current = current;
    }

    @Override
    public Slice<StaffView> staffOf(AssociationId body, LocalDate day, Page page) {
        List<StaffView> found = views(query(STAFF, Set.of(body), day)
                .setParameter(3, page.after().orElse(""))
                .setParameter(4, page.size() + 1));
        return Slice.of(found, page, view -> view.loginId().text());
    }

    @Override
    public List<StaffView> administratorsOf(Set<AssociationId> bodies, LocalDate day) {
        return views(query(ADMINISTRATORS, bodies, day));
    }

    private Query query(String sql, Set<AssociationId> bodies, LocalDate day) {
        String array = bodies.stream().map(body -> body.value().toString()).collect(Collectors.joining(",", "{", "}"));
        return current.get().createNativeQuery(sql).setParameter(1, array).setParameter(2, day);
    }

    /** One row for each duty; the rows of an account follow one another. */
    @SuppressWarnings("unchecked")
    private static List<StaffView> views(Query query) {
        Map<Object, List<Object[]>> accounts = ((List<Object[]>) query.getResultList())
                .stream().collect(Collectors.groupingBy(row -> row[0], LinkedHashMap::new, Collectors.toList()));
        return accounts.values().stream().map(JpaAccountIndex::view).toList();
    }

    private static StaffView view(List<Object[]> rows) {
        Object[] first = rows.get(0);
        return new StaffView(
                new AccountId((UUID) first[0]),
                new Version(((Number) first[1]).longValue()),
                new LoginId((String) first[2]),
                new HolderName((String) first[3]),
                (Boolean) first[4],
                (Boolean) first[5],
                Optional.ofNullable((Timestamp) first[6]).map(Timestamp::toInstant),
                rows.stream().map(JpaAccountIndex::duty).toList());
    }

    private static DutyGrant duty(Object[] row) {
        return DutyGrant.of(
                new Grant(Duty.valueOf((String) row[7]), new AssociationId((UUID) row[8])),
                new Interval(
                        ((Date) row[9]).toLocalDate(),
                        Optional.ofNullable((Date) row[10]).map(Date::toLocalDate)));
    }
}
