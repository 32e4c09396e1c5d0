package jp.mamis.persistence.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamis.application.accounts.AccountIndex;
import jp.mamis.application.accounts.DeputyView;
import jp.mamis.application.accounts.OfficeHolder;
import jp.mamis.application.accounts.StaffView;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.kernel.SoughtName;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.DutyGrant;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.person.PersonId;
import jp.mamis.persistence.work.CurrentEntityManager;
import jp.mamis.persistence.work.Statements;

/** Accounts by body in PostgreSQL: one statement for a list, without loading accounts. */
public final class JpaAccountIndex implements AccountIndex {

    private static final String STANDING =
            " g.body = any(?) and g.revoked_at is null" + " and (g.valid_to is null or g.valid_to > ?)";
    private static final String VIEW = "select a.id, a.version, a.login_id, a.holder, a.person is not null physician,"
            + " a.credential is not null secured, a.code_expires_at, g.duty, g.body, g.valid_from, g.valid_to,"
            + " a.suspended_at, g.deputy_of"
            + " from mamis.account a join mamis.duty_grant g on g.account = a.id"
            + " where" + STANDING + " and a.id in (select a.id from mamis.account a where"
            + " exists (select 1 from mamis.duty_grant g where g.account = a.id and" + STANDING;
    private static final String STAFF =
            VIEW + ") and a.login_id > ? order by a.login_id limit ?) order by a.login_id, g.position";
    private static final String ADMINISTRATORS =
            VIEW + " and g.duty = 'ASSOCIATION_ADMINISTRATION' and g.deputy_of is null"
                    + " and g.valid_from <= ?) and a.suspended_at is null) order by a.login_id, g.position";

    private static final String WORKING = STANDING + " and g.valid_from <= ? and g.duty <> 'SYSTEM_ADMINISTRATION'";
    private static final String OFFICES =
            "select a.id, a.holder, a.person, g.duty, g.body, g.valid_from, g.valid_to, g.deputy_of"
                    + " from mamis.account a join mamis.duty_grant g on g.account = a.id"
                    + " where a.suspended_at is null and" + WORKING
                    + " and a.id in (select g.account from mamis.duty_grant g where g.deputy_of is null and" + WORKING
                    + ") order by a.login_id, g.position";
    private static final String DEPUTIES =
            "select p.id absent, p.login_id absent_login_id, p.holder absent_holder, a.id, a.login_id, a.holder, a.version,"
                    + " g.duty, g.body, g.valid_from, g.valid_to from mamis.duty_grant g"
                    + " join mamis.account a on a.id = g.account join mamis.account p on p.id = g.deputy_of"
                    + " where" + STANDING + " order by g.valid_from, a.login_id, p.login_id, g.position";

    /** One more than the longest page, which is thus read in one statement where nothing is sought. */
    private static final int READ_AT_ONCE = Page.MOST + 1;

    private final Statements statements;

    public JpaAccountIndex(CurrentEntityManager current) {
        this.statements = new Statements(current);
    }

    /** The names are compared here: accounts keep no keys of them, and those of one body are few. */
    @Override
    public Slice<StaffView> staffOf(AssociationId body, SoughtName sought, LocalDate day, Page page) {
        List<StaffView> found = new ArrayList<>();
        String after = page.after().orElse("");
        List<StaffView> part;
        do {
            part = staffAfter(after, body, day);
            part.stream().filter(view -> view.isCalled(sought)).forEach(found::add);
            after = part.isEmpty() ? after : part.get(part.size() - 1).loginId().text();
        } while (found.size() <= page.size() && part.size() == READ_AT_ONCE);
        return Slice.of(
                found.subList(0, Math.min(found.size(), page.size() + 1)),
                page,
                view -> view.loginId().text());
    }

    private List<StaffView> staffAfter(String loginId, AssociationId body, LocalDate day) {
        UUID[] ids = {body.value()};
        return statements.read(STAFF, JpaAccountIndex::views, ids, day, ids, day, loginId, READ_AT_ONCE);
    }

    @Override
    public List<StaffView> administratorsOf(Set<AssociationId> bodies, LocalDate day) {
        UUID[] ids = bodies.stream().map(AssociationId::value).toArray(UUID[]::new);
        return statements.read(ADMINISTRATORS, JpaAccountIndex::views, ids, day, ids, day, day);
    }

    @Override
    public List<OfficeHolder> officesOf(Set<AssociationId> bodies, LocalDate day) {
        UUID[] ids = bodies.stream().map(AssociationId::value).toArray(UUID[]::new);
        return statements.read(OFFICES, JpaAccountIndex::offices, ids, day, day, ids, day, day);
    }

    /** One row for each duty; the rows of an account follow one another. */
    private static List<OfficeHolder> offices(ResultSet rows) throws SQLException {
        Map<UUID, OfficeHolder> found = new LinkedHashMap<>();
        while (rows.next()) {
            OfficeHolder one = new OfficeHolder(
                    new AccountId(Statements.id(rows, "id")),
                    new HolderName(rows.getString("holder")),
                    Statements.possibleId(rows, "person").map(PersonId::new),
                    List.of(duty(rows)));
            found.merge(one.id().value(), one, JpaAccountIndex::both);
        }
        return List.copyOf(found.values());
    }

    private static OfficeHolder both(OfficeHolder first, OfficeHolder next) {
        return new OfficeHolder(
                first.id(),
                first.holder(),
                first.person(),
                Stream.concat(first.duties().stream(), next.duties().stream()).toList());
    }

    @Override
    public List<DeputyView> deputiesAt(AssociationId body, LocalDate day) {
        return statements.all(DEPUTIES, JpaAccountIndex::deputy, new UUID[] {body.value()}, day);
    }

    private static DeputyView deputy(ResultSet row) throws SQLException {
        return new DeputyView(
                new AccountId(Statements.id(row, "absent")),
                new LoginId(row.getString("absent_login_id")),
                new HolderName(row.getString("absent_holder")),
                new AccountId(Statements.id(row, "id")),
                new LoginId(row.getString("login_id")),
                new HolderName(row.getString("holder")),
                new Version(row.getLong("version")),
                new Grant(Duty.valueOf(row.getString("duty")), new AssociationId(Statements.id(row, "body"))),
                Statements.interval(row, "valid_from", "valid_to"));
    }

    /** One row for each duty; the rows of an account follow one another. */
    private static List<StaffView> views(ResultSet rows) throws SQLException {
        Map<UUID, StaffView> found = new LinkedHashMap<>();
        while (rows.next()) {
            StaffView one = view(rows);
            found.merge(one.id().value(), one, JpaAccountIndex::both);
        }
        return List.copyOf(found.values());
    }

    private static StaffView both(StaffView first, StaffView next) {
        List<DutyGrant> duties =
                Stream.concat(first.duties().stream(), next.duties().stream()).toList();
        return new StaffView(
                first.id(),
                first.version(),
                first.loginId(),
                first.holder(),
                first.physician(),
                first.secured(),
                first.codeUntil(),
                first.suspendedAt(),
                duties);
    }

    private static StaffView view(ResultSet row) throws SQLException {
        return new StaffView(
                new AccountId(Statements.id(row, "id")),
                new Version(row.getLong("version")),
                new LoginId(row.getString("login_id")),
                new HolderName(row.getString("holder")),
                row.getBoolean("physician"),
                row.getBoolean("secured"),
                Statements.possibleInstant(row, "code_expires_at"),
                Statements.possibleInstant(row, "suspended_at"),
                List.of(duty(row)));
    }

    private static DutyGrant duty(ResultSet row) throws SQLException {
        return new DutyGrant(
                new Grant(Duty.valueOf(row.getString("duty")), new AssociationId(Statements.id(row, "body"))),
                Statements.interval(row, "valid_from", "valid_to"),
                Optional.empty(),
                Statements.possibleId(row, "deputy_of").map(AccountId::new));
    }
}
