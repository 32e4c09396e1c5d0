package jp.mamis.persistence.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mamis.application.accounts.LoginSessions;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Device;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.DutyGrant;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.LoginSession;
import jp.mamis.domain.accounts.LoginSessionId;
import jp.mamis.domain.accounts.Mandate;
import jp.mamis.domain.accounts.Proof;
import jp.mamis.domain.accounts.TokenDigest;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.person.PersonId;
import jp.mamis.persistence.work.Statements;

/** Reads the rows of {@link JpaLoginSessions}. */
final class LoginSessionRows {

    private static final char BETWEEN = '/';

    private LoginSessionRows() {}

    /** The session of a token with its account, its duties and the mandates of their bodies: a row for each of either. */
    static Optional<LoginSessions.Known> known(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return Optional.empty();
        }
        LoginSession session = session(rows);
        LoginId loginId = new LoginId(rows.getString("login_id"));
        HolderName holder = new HolderName(rows.getString("holder"));
        Optional<PersonId> person = Statements.possibleId(rows, "person").map(PersonId::new);
        Set<DutyGrant> grants = new LinkedHashSet<>();
        Set<Mandate> mandates = new LinkedHashSet<>();
        do {
            if (Statements.possibleId(rows, "body").isPresent()) {
                grants.add(grant(rows));
            }
            if (Statements.possibleId(rows, "mandate").isPresent()) {
                mandates.add(JpaMandates.mandate(rows, Optional.empty()));
            }
        } while (rows.next());
        return Optional.of(new LoginSessions.Known(session, loginId, holder, person, listed(grants), listed(mandates)));
    }

    static LoginSession session(ResultSet row) throws SQLException {
        return new LoginSession(
                new LoginSessionId(Statements.id(row, "id")),
                new AccountId(Statements.id(row, "account")),
                new TokenDigest(row.getString("digest")),
                Statements.instant(row, "opened_at"),
                Statements.instant(row, "last_used_at"),
                new Proof(Proof.Degree.valueOf(row.getString("degree")), Statements.instant(row, "proved_at")),
                device(row.getString("device")));
    }

    /** As the column holds it: browser and platform with a stroke between. */
    static String written(Device device) {
        return device.browser().name() + BETWEEN + device.platform().name();
    }

    private static Optional<Device> device(String written) {
        int stroke = written.indexOf(BETWEEN);
        return stroke < 0
                ? Optional.empty()
                : Optional.of(new Device(
                        known(Device.Browser.values(), written.substring(0, stroke), Device.Browser.OTHER),
                        known(Device.Platform.values(), written.substring(stroke + 1), Device.Platform.OTHER)));
    }

    /** A newer node may know more of them. */
    private static <E extends Enum<E>> E known(E[] values, String name, E other) {
        return Arrays.stream(values)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(other);
    }

    private static DutyGrant grant(ResultSet row) throws SQLException {
        return new DutyGrant(
                new Grant(Duty.valueOf(row.getString("duty")), new AssociationId(Statements.id(row, "body"))),
                Statements.interval(row, "valid_from", "valid_to"),
                Optional.empty(),
                Statements.possibleId(row, "deputy_of").map(AccountId::new));
    }

    private static <T> List<T> listed(Set<T> found) {
        return new ArrayList<>(found);
    }
}
