package jp.mamis.application.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every source of secrets promises. */
public interface SecretSourceContract {

    SecretSource secrets();

    @Test
    default void gives_as_many_bytes_as_asked_and_never_the_same_again() {
        byte[] first = secrets().next(32);
        byte[] second = secrets().next(32);

        assertThat(first).hasSize(32);
        assertThat(second).hasSize(32).isNotEqualTo(first);
    }
}
