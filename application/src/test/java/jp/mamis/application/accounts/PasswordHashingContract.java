package jp.mamis.application.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mamis.domain.accounts.CredentialHash;
import jp.mamis.domain.accounts.Password;
import org.junit.jupiter.api.Test;

/** What every password hash promises. */
public interface PasswordHashingContract {

    PasswordHashing hashing();

    @Test
    default void a_password_matches_its_own_hash_and_no_other_does() {
        CredentialHash hash = hashing().hash(Password.of("みどりの窓をひらく朝 42"));

        assertThat(hashing().matches(Password.of("みどりの窓をひらく朝 42"), hash)).isTrue();
        assertThat(hashing().matches(Password.of("みどりの窓をひらく朝 43"), hash)).isFalse();
    }

    @Test
    default void the_same_keys_in_another_width_match() {
        CredentialHash hash = hashing().hash(Password.of("ガギグゲゴ-Passage-2026"));

        assertThat(hashing().matches(Password.of("ｶﾞｷﾞｸﾞｹﾞｺﾞ-Passage-2026"), hash))
                .isTrue();
    }

    @Test
    default void a_password_hashed_twice_gives_two_hashes() {
        assertThat(hashing().hash(Password.of("one and the same")))
                .isNotEqualTo(hashing().hash(Password.of("one and the same")));
    }

    @Test
    default void nothing_matches_the_decoy_nor_what_is_no_hash() {
        assertThat(hashing().matches(Password.of("anything at all"), hashing().decoy()))
                .isFalse();
        assertThat(hashing().matches(Password.of("anything at all"), new CredentialHash("not a hash")))
                .isFalse();
        assertThat(hashing().decoy()).isEqualTo(hashing().decoy());
    }
}
