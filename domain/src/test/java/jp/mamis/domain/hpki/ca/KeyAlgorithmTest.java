package jp.mamis.domain.hpki.ca;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import jp.mamis.domain.hpki.ca.KeyAlgorithm.Digest;
import jp.mamis.domain.hpki.ca.KeyAlgorithm.Family;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyAlgorithmTest {

    @ParameterizedTest
    @EnumSource
    void a_kind_is_found_by_family_and_size(KeyAlgorithm kind) {
        assertThat(KeyAlgorithm.of(kind.family(), kind.bits())).contains(kind);
    }

    @Test
    void weak_keys_are_no_kind() {
        assertThat(KeyAlgorithm.of(Family.RSA, 1024)).isEmpty();
        assertThat(KeyAlgorithm.of(Family.ELLIPTIC_CURVE, 224)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void digests_are_those_java_knows(Digest digest) throws NoSuchAlgorithmException {
        assertThat(MessageDigest.getInstance(digest.javaName()).getDigestLength())
                .isEqualTo(digest.length());
    }
}
