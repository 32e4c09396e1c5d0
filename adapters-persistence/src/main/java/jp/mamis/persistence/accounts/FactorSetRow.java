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
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.AuthenticatorApp;
import jp.mamis.domain.accounts.FactorSet;
import jp.mamis.domain.accounts.TimeStep;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "second_factor")
@SuppressWarnings("NullAway.Init")
class FactorSetRow {

    @Id
    UUID account;

    @Version
    long version;

    @Column(name = "app_ticket")
    @Nullable UUID appTicket;

    @Column(name = "app_since")
    @Nullable Instant appSince;

    @Column(name = "app_step")
    @Nullable Long appStep;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "recovery_code", joinColumns = @JoinColumn(name = "account"))
    @OrderColumn(name = "position")
    List<RecoveryCodeRow> recovery = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "passkey", joinColumns = @JoinColumn(name = "account"))
    @OrderColumn(name = "position")
    List<PasskeyRow> passkeys = new ArrayList<>();

    protected FactorSetRow() {}

    static FactorSetRow from(FactorSet factors) {
        FactorSetRow row = new FactorSetRow();
        row.account = factors.account().value();
        row.version = factors.version().number();
        row.appTicket = factors.app().map(AuthenticatorApp::ticket).orElse(null);
        row.appSince = factors.app().map(AuthenticatorApp::since).orElse(null);
        row.appStep = factors.app().map(app -> app.last().number()).orElse(null);
        factors.recovery().stream().map(RecoveryCodeRow::from).forEach(row.recovery::add);
        factors.passkeys().stream().map(PasskeyRow::from).forEach(row.passkeys::add);
        return row;
    }

    FactorSet toDomain() {
        return new FactorSet(
                new AccountId(account),
                new jp.mamis.domain.kernel.Version(version),
                app(),
                recovery.stream().map(RecoveryCodeRow::toDomain).toList(),
                passkeys.stream().map(PasskeyRow::toDomain).toList());
    }

    private Optional<AuthenticatorApp> app() {
        return appTicket == null || appSince == null || appStep == null
                ? Optional.empty()
                : Optional.of(new AuthenticatorApp(appTicket, appSince, new TimeStep(appStep)));
    }
}
