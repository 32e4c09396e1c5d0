package jp.mamis.domain.hpki.verification;

import java.util.function.BiPredicate;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.KeyFacts;

/** Whether a certificate or list was signed with a key, as whoever knows signatures says. */
public record SignatureCheck(BiPredicate<Der, KeyFacts> check) {

    boolean isSignedBy(Der signed, KeyFacts key) {
        return check.test(signed, key);
    }
}
