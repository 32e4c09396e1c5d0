package jp.mamis.persistence.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.mamis.domain.accounts.Account;
import jp.mamis.persistence.work.Statements;
import org.jspecify.annotations.Nullable;

/** Reads several accounts with their duties in one statement: the provider would ask for the duties of each. */
final class AccountRows {

    static final String SEVERAL =
            "select a.id, a.version, a.login_id, a.holder, a.person, a.suspended_at, a.suspended_by, a.suspended_for,"
                    + " a.suspension_reason, a.suspension_note, a.credential, a.code_seal, a.code_expires_at, g.duty, g.body,"
                    + " g.valid_from, g.valid_to, g.revoked_at, g.deputy_of from mamis.account a"
                    + " left join mamis.duty_grant g on g.account = a.id where a.id = any(?) order by a.id, g.position";

    private AccountRows() {}

    /** A row for each duty, and one for an account without any. */
    static List<Account> accounts(ResultSet rows) throws SQLException {
        Map<UUID, AccountRow> found = new LinkedHashMap<>();
        while (rows.next()) {
            AccountRow account = found.get(Statements.id(rows, "id"));
            if (account == null) {
                account = account(rows);
                found.put(account.id, account);
            }
            if (Statements.possibleId(rows, "body").isPresent()) {
                account.grants.add(grant(rows));
            }
        }
        return found.values().stream().map(AccountRow::toDomain).toList();
    }

    private static AccountRow account(ResultSet row) throws SQLException {
        AccountRow account = new AccountRow();
        account.id = Statements.id(row, "id");
        account.version = row.getLong("version");
        account.loginId = row.getString("login_id");
        account.holder = row.getString("holder");
        account.person = row.getObject("person", UUID.class);
        account.suspendedAt = instant(row, "suspended_at");
        account.suspendedBy = row.getObject("suspended_by", UUID.class);
        account.suspendedFor = row.getObject("suspended_for", UUID.class);
        account.suspensionReason = row.getString("suspension_reason");
        account.suspensionNote = row.getString("suspension_note");
        account.credential = row.getString("credential");
        account.codeSeal = row.getString("code_seal");
        account.codeExpiresAt = instant(row, "code_expires_at");
        return account;
    }

    private static DutyGrantRow grant(ResultSet row) throws SQLException {
        DutyGrantRow grant = new DutyGrantRow();
        grant.duty = row.getString("duty");
        grant.body = Statements.id(row, "body");
        grant.validFrom = row.getObject("valid_from", LocalDate.class);
        grant.validTo = row.getObject("valid_to", LocalDate.class);
        grant.revokedAt = instant(row, "revoked_at");
        grant.deputyOf = row.getObject("deputy_of", UUID.class);
        return grant;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
