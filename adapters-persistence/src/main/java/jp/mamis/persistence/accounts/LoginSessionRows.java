package jp.mamis.persistence.accounts;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.accounts.LoginSessions;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.DutyGrant;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.LoginSession;
import jp.mamis.domain.accounts.LoginSessionId;
import jp.mamis.domain.accounts.Mandate;
import jp.mamis.domain.accounts.MandateId;
import jp.mamis.domain.accounts.MandateKind;
import jp.mamis.domain.accounts.Proof;
import jp.mamis.domain.accounts.TokenDigest;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.person.PersonId;
import org.jspecify.annotations.Nullable;

/** Reads the rows of {@link JpaLoginSessions}, by the order of their columns. */
final class LoginSessionRows {

    private LoginSessionRows() {}

    /** The session of a token with its account and duties, of which the account may have several, a row for each. */
    static LoginSessions.Known known(Object[] first, List<Object[]> rows) {
        return new LoginSessions.Known(
                session(first),
                new LoginId((String) first[7]),
                new HolderName((String) first[8]),
                Optional.ofNullable((UUID) first[9]).map(PersonId::new),
                rows.stream()
                        .filter(row -> row[10] != null)
                        .map(LoginSessionRows::grant)
                        .distinct()
                        .toList(),
                rows.stream()
                        .filter(row -> row[15] != null)
                        .map(LoginSessionRows::mandate)
                        .distinct()
                        .toList());
    }

    static LoginSession session(Object[] row) {
        return new LoginSession(
                new LoginSessionId((UUID) row[0]),
                new AccountId((UUID) row[1]),
                new TokenDigest((String) row[2]),
                ((Timestamp) row[3]).toInstant(),
                ((Timestamp) row[4]).toInstant(),
                new Proof(Proof.Degree.valueOf((String) row[5]), ((Timestamp) row[6]).toInstant()));
    }

    private static DutyGrant grant(Object[] row) {
        return new DutyGrant(
                new Grant(Duty.valueOf((String) row[10]), new AssociationId((UUID) row[11])),
                period(row[12], row[13]),
                Optional.empty(),
                Optional.ofNullable((UUID) row[14]).map(AccountId::new));
    }

    private static Mandate mandate(Object[] row) {
        return new Mandate(
                new MandateId((UUID) row[15]),
                MandateKind.valueOf((String) row[16]),
                new AssociationId((UUID) row[17]),
                new AssociationId((UUID) row[18]),
                period(row[19], row[20]),
                new AccountId((UUID) row[21]),
                ((Timestamp) row[22]).toInstant(),
                Optional.empty());
    }

    private static Interval period(Object from, @Nullable Object until) {
        return new Interval(
                ((Date) from).toLocalDate(), Optional.ofNullable((Date) until).map(Date::toLocalDate));
    }
}
