package jp.mamis.persistence.passwords;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jp.mamis.application.accounts.HashingBusy;
import jp.mamis.application.accounts.PasswordHashing;
import jp.mamis.domain.accounts.CredentialHash;
import jp.mamis.domain.accounts.Password;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) with 19 MiB, two passes and one lane, kept as PHC strings, so that hashes of other costs stay
 * readable. Each hash needs its memory, so only a few run at once and the others wait their turn in order: a thousand
 * log-ins at once take time, not memory.
 */
public final class Argon2PasswordHashing implements PasswordHashing {

    static final PhcString.Cost COST = new PhcString.Cost(19_456, 2, 1);

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SecureRandom random = new SecureRandom();
    private final PhcString.Cost cost;
    private final CredentialHash decoy;
    private final Semaphore turns;
    private final Duration patience;

    /** As many at once as the machine has processors, four at the most. */
    public Argon2PasswordHashing() {
        this(COST, Math.min(4, Runtime.getRuntime().availableProcessors()), PATIENCE);
    }

    Argon2PasswordHashing(PhcString.Cost cost, int atOnce, Duration patience) {
        this.cost = cost;
        this.decoy = new CredentialHash(new PhcString(cost, bytes(SALT_BYTES), bytes(HASH_BYTES)).text());
        this.turns = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    @Override
    public CredentialHash hash(Password password) {
        byte[] salt = bytes(SALT_BYTES);
        return new CredentialHash(new PhcString(cost, salt, digest(password, cost, salt, HASH_BYTES)).text());
    }

    @Override
    public boolean matches(Password password, CredentialHash hash) {
        Optional<PhcString> kept = PhcString.parse(hash.text());
        return kept.isPresent() && matches(password, kept.get());
    }

    private boolean matches(Password password, PhcString kept) {
        byte[] tried = digest(password, kept.cost(), kept.salt(), kept.hash().length);
        return MessageDigest.isEqual(tried, kept.hash());
    }

    @Override
    public CredentialHash decoy() {
        return decoy;
    }

    private byte[] digest(Password password, PhcString.Cost cost, byte[] salt, int length) {
        awaitTurn();
        byte[] secret = password.bytes();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(cost.memory())
                    .withIterations(cost.passes())
                    .withParallelism(cost.lanes())
                    .withSalt(salt)
                    .build());
            byte[] result = new byte[length];
            generator.generateBytes(secret, result);
            return result;
        } finally {
            Arrays.fill(secret, (byte) 0);
            turns.release();
        }
    }

    private void awaitTurn() {
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new HashingBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HashingBusy();
        }
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
