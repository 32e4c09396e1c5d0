package jp.mamis.domain.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A key that a device or a password store holds for an account (パスキー), as it is kept: we know its public half only.
 *
 * @param id         names it in addresses
 * @param credential what the device knows it by, base64url
 * @param key        its public half with what the device said of itself, base64url as WebAuthn writes it
 * @param counter    how often the device says that it was used; 0 where it does not count
 * @param synced     whether it may be copied between the holder's devices
 */
public record Passkey(
        UUID id,
        PasskeyName name,
        String credential,
        String key,
        long counter,
        boolean synced,
        Instant since,
        Optional<Instant> usedAt) {

    /** After it has proved its holder. */
    public Passkey used(long count, Instant now) {
        return new Passkey(id, name, credential, key, count, synced, since, Optional.of(now));
    }
}
