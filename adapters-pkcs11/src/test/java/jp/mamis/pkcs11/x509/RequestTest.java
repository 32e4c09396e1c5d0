package jp.mamis.pkcs11.x509;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.util.List;
import jp.mamis.application.hpki.ca.CertificateCodec;
import jp.mamis.domain.fixture.Certificates;
import jp.mamis.domain.fixture.Proves;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.CertificateRefusal;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.DistinguishedName;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.RequestFacts;
import jp.mamis.domain.hpki.ca.RequestPolicy;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.RefusalCode;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.pkcs.Attribute;
import org.bouncycastle.asn1.pkcs.CertificationRequestInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.junit.jupiter.api.Test;

/** Requests as people's tools make them, good and bad. */
class RequestTest {

    private static final CertificateCodec CODEC = new BouncyCastleCodec();
    private static final DistinguishedName DECIDED =
            Certificates.doctor(CaRealm.PRODUCTION).name();
    private static final DistinguishedName NONE = DistinguishedName.of();
    private static final KeyPair KEY = ThrowAwayKeys.pair("request", KeyAlgorithm.RSA_2048);
    private static final String SHA_256 = "SHA256withRSA";
    private static final String SHA_256_OID = "1.2.840.113549.1.1.11";

    @Test
    void a_key_that_is_possessed_is_certified_with_or_without_the_name() {
        assertThat(refused(request(NONE, KEY, KEY, SHA_256, SHA_256_OID, new DERSet())))
                .isEmpty();
        assertThat(refused(request(DECIDED, KEY, KEY, SHA_256, SHA_256_OID, new DERSet())))
                .isEmpty();
    }

    @Test
    void a_key_of_a_curve_is_certified() {
        KeyPair curve = ThrowAwayKeys.pair("request", KeyAlgorithm.P_256);
        Der content = content(NONE, curve, new DERSet());
        Der signature = ThrowAwayKeys.sign(curve, "SHA256withECDSA", content);
        AlgorithmIdentifier algorithm = new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.840.10045.4.3.2"));

        assertThat(refused(request(content, algorithm, signature))).isEmpty();
    }

    @Test
    void a_signature_of_another_key_proves_nothing() {
        KeyPair other = ThrowAwayKeys.pair("other", KeyAlgorithm.RSA_2048);

        assertThat(refused(request(NONE, KEY, other, SHA_256, SHA_256_OID, new DERSet())))
                .containsExactly(CertificateRefusal.KEY_NOT_POSSESSED);
    }

    @Test
    @Proves({"hpki.ca.RequestPolicy", "BAD_REQUESTS"})
    void sha_1_and_a_short_key_are_refused() {
        KeyPair weak = ThrowAwayKeys.rsa(1024);

        assertThat(refused(request(NONE, KEY, KEY, "SHA1withRSA", "1.2.840.113549.1.1.5", new DERSet())))
                .containsExactly(CertificateRefusal.REQUEST_WEAK);
        assertThat(refused(request(NONE, weak, weak, SHA_256, SHA_256_OID, new DERSet())))
                .containsExactly(CertificateRefusal.REQUEST_WEAK);
    }

    @Test
    @Proves({"hpki.ca.RequestPolicy", "BAD_REQUESTS"})
    void another_name_and_wishes_of_its_own_are_refused_at_once() {
        ASN1Set wishes = new DERSet(
                new Attribute(PKCSObjectIdentifiers.pkcs_9_at_extensionRequest, new DERSet(new DERSequence())));

        assertThat(refused(request(
                        Certificates.director(CaRealm.PRODUCTION).name(), KEY, KEY, SHA_256, SHA_256_OID, wishes)))
                .containsExactly(CertificateRefusal.REQUEST_FOR_ANOTHER, CertificateRefusal.REQUEST_ASKS_MORE);
    }

    @Test
    void what_is_no_request_is_told_so() {
        assertThat(CODEC.readRequest(Hierarchy.production().doctor().encoded())
                        .refusals()
                        .orElseThrow()
                        .first()
                        .code())
                .isEqualTo(CertificateRefusal.ENCODING_OF_SOMETHING_ELSE);
        assertThat(CODEC.readRequest(Der.ofHex("3082"))
                        .refusals()
                        .orElseThrow()
                        .first()
                        .code())
                .isEqualTo(CertificateRefusal.ENCODING_CUT_SHORT);
    }

    private static List<RefusalCode> refused(Der request) {
        RequestFacts facts = CODEC.readRequest(request).fold(read -> read, reasons -> {
            throw new AssertionError(reasons);
        });
        return new RequestPolicy()
                .judge(facts, DECIDED).refusals().stream()
                        .flatMap(reasons -> reasons.reasons().stream())
                        .map(Refusal::code)
                        .toList();
    }

    private static Der request(
            DistinguishedName name, KeyPair key, KeyPair by, String algorithm, String oid, ASN1Set attributes) {
        Der content = content(name, key, attributes);
        return request(
                content,
                new AlgorithmIdentifier(new ASN1ObjectIdentifier(oid), DERNull.INSTANCE),
                ThrowAwayKeys.sign(by, algorithm, content));
    }

    private static Der content(DistinguishedName name, KeyPair key, ASN1Set attributes) {
        return Keys.der(
                new CertificationRequestInfo(Names.encoded(name), Keys.encoded(ThrowAwayKeys.facts(key)), attributes));
    }

    private static Der request(Der content, AlgorithmIdentifier algorithm, Der signature) {
        return Keys.der(new DERSequence(new ASN1Encodable[] {
            CertificationRequestInfo.getInstance(content.bytes()), algorithm, new DERBitString(signature.bytes())
        }));
    }
}
