package jp.mamis.persistence.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import jp.mamis.application.accounts.HashingBusy;
import jp.mamis.application.accounts.PasswordHashing;
import jp.mamis.application.accounts.PasswordHashingContract;
import jp.mamis.domain.accounts.CredentialHash;
import jp.mamis.domain.accounts.Password;
import org.junit.jupiter.api.Test;

class Argon2PasswordHashingTest implements PasswordHashingContract {

    private final PasswordHashing hashing = new Argon2PasswordHashing();

    @Override
    public PasswordHashing hashing() {
        return hashing;
    }

    @Test
    void a_hash_says_how_it_was_made() {
        assertThat(hashing.hash(Password.of("how it was made")).text())
                .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    }

    @Test
    void a_hash_made_elsewhere_at_another_cost_is_understood() {
        // The command-line tool of the reference implementation: echo -n "password" | argon2 somesalt -id -t 2 -m 16 -p
        // 1
        CredentialHash elsewhere = new CredentialHash(
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");

        assertThat(hashing.matches(Password.of("password"), elsewhere)).isTrue();
    }

    @Test
    void many_at_once_wait_their_turn() throws Exception {
        PasswordHashing two = new Argon2PasswordHashing(new PhcString.Cost(1024, 1, 1), 2, Duration.ofMinutes(1));
        ExecutorService threads = Executors.newFixedThreadPool(40);
        try {
            Callable<CredentialHash> hash = () -> two.hash(Password.of("one of many at once"));
            List<Future<CredentialHash>> running =
                    threads.invokeAll(Stream.generate(() -> hash).limit(40).toList());

            for (Future<CredentialHash> one : running) {
                assertThat(one.get().text()).startsWith("$argon2id$");
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void who_waits_too_long_is_told_so() {
        PasswordHashing closed = new Argon2PasswordHashing(Argon2PasswordHashing.COST, 0, Duration.ZERO);

        assertThatThrownBy(() -> closed.hash(Password.of("never my turn"))).isInstanceOf(HashingBusy.class);
    }
}
