package jp.mamis.persistence.accounts;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.CredentialHash;
import jp.mamis.domain.accounts.HolderName;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.PendingCode;
import jp.mamis.domain.accounts.Suspension;
import jp.mamis.domain.accounts.SuspensionReason;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.person.PersonId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "account")
@SuppressWarnings("NullAway.Init")
class AccountRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "login_id")
    String loginId;

    String holder;

    @Nullable UUID person;

    @Column(name = "suspended_at")
    @Nullable Instant suspendedAt;

    @Column(name = "suspended_by")
    @Nullable UUID suspendedBy;

    @Column(name = "suspended_for")
    @Nullable UUID suspendedFor;

    @Column(name = "suspension_reason")
    @Nullable String suspensionReason;

    @Column(name = "suspension_note")
    @Nullable String suspensionNote;

    @Nullable String credential;

    @Column(name = "code_seal")
    @Nullable String codeSeal;

    @Column(name = "code_expires_at")
    @Nullable Instant codeExpiresAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "duty_grant", joinColumns = @JoinColumn(name = "account"))
    @OrderColumn(name = "position")
    List<DutyGrantRow> grants = new ArrayList<>();

    protected AccountRow() {}

    static AccountRow from(Account account) {
        AccountRow row = new AccountRow();
        row.id = account.id().value();
        row.version = account.version().number();
        row.loginId = account.loginId().text();
        row.holder = account.holder().text();
        row.person = account.person().map(PersonId::value).orElse(null);
        row.suspend(account.suspension());
        row.credential = account.credential().map(CredentialHash::text).orElse(null);
        row.codeSeal = account.code().map(PendingCode::seal).orElse(null);
        row.codeExpiresAt = account.code().map(PendingCode::expiresAt).orElse(null);
        account.grants().stream().map(DutyGrantRow::from).forEach(row.grants::add);
        return row;
    }

    private void suspend(Optional<Suspension> suspension) {
        suspendedAt = suspension.map(Suspension::since).orElse(null);
        suspendedBy = suspension.flatMap(Suspension::by).map(AccountId::value).orElse(null);
        suspendedFor =
                suspension.flatMap(Suspension::body).map(AssociationId::value).orElse(null);
        suspensionReason = suspension.map(known -> known.reason().name()).orElse(null);
        suspensionNote = suspension.flatMap(Suspension::note).orElse(null);
    }

    private Optional<Suspension> suspension() {
        return suspendedAt == null || suspensionReason == null
                ? Optional.empty()
                : Optional.of(new Suspension(
                        SuspensionReason.valueOf(suspensionReason),
                        Optional.ofNullable(suspensionNote),
                        suspendedAt,
                        Optional.ofNullable(suspendedBy).map(AccountId::new),
                        Optional.ofNullable(suspendedFor).map(AssociationId::new)));
    }

    Account toDomain() {
        return new Account(
                new AccountId(id),
                new jp.mamis.domain.kernel.Version(version),
                new LoginId(loginId),
                new HolderName(holder),
                Optional.ofNullable(person).map(PersonId::new),
                suspension(),
                Optional.ofNullable(credential).map(CredentialHash::new),
                codeSeal == null || codeExpiresAt == null
                        ? Optional.empty()
                        : Optional.of(new PendingCode(codeSeal, codeExpiresAt)),
                grants.stream().map(DutyGrantRow::toDomain).toList());
    }
}
