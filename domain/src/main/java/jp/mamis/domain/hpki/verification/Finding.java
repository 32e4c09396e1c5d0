package jp.mamis.domain.hpki.verification;

import java.util.Map;
import jp.mamis.domain.hpki.ca.CertificateFacts;
import jp.mamis.domain.hpki.ca.DistinguishedName;
import jp.mamis.domain.kernel.Refusal;

/**
 * A rule that a certificate breaks (検証の指摘).
 *
 * @param about  whose certificate
 * @param reason which rule, with what its message shows
 * @param source where the rule comes from
 */
public record Finding(DistinguishedName about, Refusal reason, String source) {

    static Finding of(CertificateFacts about, ChainRefusal code, Map<String, String> facts, String source) {
        return new Finding(about.subject(), Refusal.of(code, facts), source);
    }
}
