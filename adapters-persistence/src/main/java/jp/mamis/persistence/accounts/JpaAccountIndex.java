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
import jp.mamis.application.accounts.DeputyView;
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
            + " a.credential is not null, a.code_expires_at, g.duty, g.body, g.valid_from, g.valid_to, a.suspended_at, g.deputy_of"
            + " from mamis.account a join mamis.duty_grant g on g.account = a.id"
            + " where" + STANDING + " and a.id in (select a.id from mamis.account a where"
            + " exists (select 1 from mamis.duty_grant g where g.account = a.id and" + STANDING;
    private static final String STAFF =
            VIEW + ") and a.login_id > ?3 order by a.login_id limit ?4) order by a.login_id, g.position";
    private static final String ADMINISTRATORS =
            VIEW + " and g.duty = 'ASSOCIATION_ADMINISTRATION' and g.deputy_of is null"
                    + " and g.valid_from <= ?2) and a.state = 'ACTIVE') order by a.login_id, g.position";

    private static final String DEPUTIES = "select p.id, p.login_id, p.holder, a.id, a.login_id, a.holder, a.version,"
            + " g.duty, g.body, g.valid_from, g.valid_to from mamis.duty_grant g"
            + " join mamis.account a on a.id = g.account join mamis.account p on p.id = g.deputy_of"
            + " where" + STANDING + " order by g.valid_from, a.login_id, p.login_id, g.position";

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

    @Override
    @SuppressWarnings("unchecked")
    public List<DeputyView> deputiesAt(AssociationId body, LocalDate day) {
        return ((List<Object[]>) query(DEPUTIES, Set.of(body), day).getResultList())
                .stream().map(JpaAccountIndex::deputy).toList();
    }

    private static DeputyView deputy(Object[] row) {
        return new DeputyView(
                new AccountId((UUID) row[0]),
                new LoginId((String) row[1]),
                new HolderName((String) row[2]),
                new AccountId((UUID) row[3]),
                new LoginId((String) row[4]),
                new HolderName((String) row[5]),
                new Version(((Number) row[6]).longValue()),
                new Grant(Duty.valueOf((String) row[7]), new AssociationId((UUID) row[8])),
                new Interval(
                        ((Date) row[9]).toLocalDate(),
                        Optional.ofNullable((Date) row[10]).map(Date::toLocalDate)));
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
                Optional.ofNullable((Timestamp) first[11]).map(Timestamp::toInstant),
                rows.stream().map(JpaAccountIndex::duty).toList());
    }

    private static DutyGrant duty(Object[] row) {
        return new DutyGrant(
                new Grant(Duty.valueOf((String) row[7]), new AssociationId((UUID) row[8])),
                new Interval(
                        ((Date) row[9]).toLocalDate(),
                        Optional.ofNullable((Date) row[10]).map(Date::toLocalDate)),
                Optional.empty(),
                Optional.ofNullable((UUID) row[12]).map(AccountId::new));
    }
}
