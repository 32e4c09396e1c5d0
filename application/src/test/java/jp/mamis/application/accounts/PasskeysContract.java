package jp.mamis.application.accounts;

import static jp.mamis.application.accounts.AccountFixture.clerk;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.domain.accounts.Passkey;
import jp.mamis.domain.accounts.PasskeyAnswer;
import jp.mamis.domain.accounts.PasskeyChallenge;
import jp.mamis.domain.accounts.PasskeyName;
import org.junit.jupiter.api.Test;

/** What whoever asks for passkeys promises. */
public interface PasskeysContract {

    Instant NOON = Instant.parse("2026-04-01T03:00:00Z");
    PasskeyChallenge CHALLENGE = PasskeyChallenge.from(new byte[32]);
    PasskeyName NAME = new PasskeyName("事務局のパソコン");

    Passkeys passkeys();

    /** What the test's device answers when it is to make a passkey. */
    PasskeyAnswer made(String creation);

    /** What the device answers when it is to prove the passkey it made last. */
    PasskeyAnswer shown(String request);

    private Passkey added() {
        PasskeyAnswer answer = made(passkeys().creation(clerk("clerk"), List.of(), CHALLENGE));
        return passkeys().created(CHALLENGE, answer, new UUID(7, 7), NAME, NOON).orElseThrow();
    }

    @Test
    default void a_device_that_makes_a_passkey_proves_it_afterwards() {
        Passkey added = added();

        PasskeyAnswer answer = shown(passkeys().request(List.of(added), CHALLENGE));
        Optional<Passkey> proved = passkeys().proved(CHALLENGE, answer, List.of(added), NOON.plusSeconds(1));

        assertThat(added.name()).isEqualTo(NAME);
        assertThat(proved).hasValueSatisfying(used -> {
            assertThat(used.id()).isEqualTo(added.id());
            assertThat(used.credential()).isEqualTo(added.credential());
            assertThat(used.usedAt()).contains(NOON.plusSeconds(1));
        });
    }

    @Test
    default void an_answer_to_another_question_proves_nothing() {
        Passkey added = added();
        byte[] other = new byte[32];
        other[0] = 1;
        PasskeyChallenge another = PasskeyChallenge.from(other);
        PasskeyAnswer answer = shown(passkeys().request(List.of(added), CHALLENGE));

        assertThat(passkeys().proved(another, answer, List.of(added), NOON)).isEmpty();
        assertThat(passkeys()
                        .created(
                                another,
                                made(passkeys().creation(clerk("clerk"), List.of(), CHALLENGE)),
                                new UUID(7, 8),
                                NAME,
                                NOON))
                .isEmpty();
    }

    @Test
    default void the_passkey_of_somebody_else_proves_nothing() {
        Passkey added = added();
        PasskeyAnswer answer = shown(passkeys().request(List.of(added), CHALLENGE));

        assertThat(passkeys().proved(CHALLENGE, answer, List.of(), NOON)).isEmpty();
    }

    @Test
    default void what_is_no_answer_at_all_proves_nothing() {
        Passkey added = added();

        for (String nonsense : List.of("{}", "nonsense", "{\"id\":\"a\"}", "[]", "null")) {
            PasskeyAnswer answer = PasskeyAnswer.parse(nonsense);
            assertThat(passkeys().proved(CHALLENGE, answer, List.of(added), NOON))
                    .isEmpty();
            assertThat(passkeys().created(CHALLENGE, answer, new UUID(7, 9), NAME, NOON))
                    .isEmpty();
        }
    }
}
