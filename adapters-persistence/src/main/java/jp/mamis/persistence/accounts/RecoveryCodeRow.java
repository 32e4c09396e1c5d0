package jp.mamis.persistence.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import jp.mamis.domain.accounts.RecoveryCode;
import org.jspecify.annotations.Nullable;

@Embeddable
@SuppressWarnings("NullAway.Init")
class RecoveryCodeRow {

    String seal;

    @Column(name = "used_at")
    @Nullable Instant usedAt;

    protected RecoveryCodeRow() {}

    static RecoveryCodeRow from(RecoveryCode code) {
        RecoveryCodeRow row = new RecoveryCodeRow();
        row.seal = code.seal();
        row.usedAt = code.usedAt().orElse(null);
        return row;
    }

    RecoveryCode toDomain() {
        return new RecoveryCode(seal, Optional.ofNullable(usedAt));
    }
}
