package jp.mamis.persistence.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.domain.accounts.Passkey;
import jp.mamis.domain.accounts.PasskeyName;
import org.jspecify.annotations.Nullable;

@Embeddable
@SuppressWarnings("NullAway.Init")
class PasskeyRow {

    UUID id;

    String name;

    String credential;

    @Column(name = "public_key")
    String key;

    @Column(name = "use_count")
    long counter;

    boolean synced;

    Instant since;

    @Column(name = "used_at")
    @Nullable Instant usedAt;

    protected PasskeyRow() {}

    static PasskeyRow from(Passkey passkey) {
        PasskeyRow row = new PasskeyRow();
        row.id = passkey.id();
        row.name = passkey.name().text();
        row.credential = passkey.credential();
        row.key = passkey.key();
        row.counter = passkey.counter();
        row.synced = passkey.synced();
        row.since = passkey.since();
        row.usedAt = passkey.usedAt().orElse(null);
        return row;
    }

    Passkey toDomain() {
        return new Passkey(
                id, new PasskeyName(name), credential, key, counter, synced, since, Optional.ofNullable(usedAt));
    }
}
