package jp.mamis.pkcs11.x509;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ca.CertificateCodec;
import jp.mamis.domain.hpki.ca.CertificateDraft;
import jp.mamis.domain.hpki.ca.CertificateFacts;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.DistinguishedName;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.KeyFacts;
import jp.mamis.domain.hpki.ca.RequestFacts;
import jp.mamis.domain.hpki.ca.RevocationListDraft;
import jp.mamis.domain.hpki.ca.RevocationListFacts;
import jp.mamis.domain.hpki.ca.SignatureAlgorithm;
import jp.mamis.domain.hpki.ca.SignatureFacts;
import jp.mamis.domain.hpki.ca.Validity;
import jp.mamis.domain.kernel.Outcome;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.pkcs.Attribute;
import org.bouncycastle.asn1.pkcs.CertificationRequest;
import org.bouncycastle.asn1.pkcs.CertificationRequestInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;

/**
 * Certificates, requests and revocation lists with Bouncy Castle. Keeps nothing, so that one serves every thread. Long because
 * it is the whole of one port.
 */
public final class BouncyCastleCodec implements CertificateCodec {

    private static final int ALGORITHM_OF_LIST = 1;
    private static final int ALGORITHM_OF_CERTIFICATE = 2;

    @Override
    public Der encode(CertificateDraft draft) {
        V3TBSCertificateGenerator certificate = new V3TBSCertificateGenerator();
        certificate.setSerialNumber(new ASN1Integer(draft.serial().value()));
        certificate.setSignature(identifier(draft.issuer().algorithm()));
        certificate.setIssuer(Names.encoded(draft.issuer().name()));
        certificate.setStartDate(time(draft.validity().first()));
        certificate.setEndDate(time(draft.validity().last()));
        certificate.setSubject(Names.encoded(draft.subject().name()));
        certificate.setSubjectPublicKeyInfo(Keys.encoded(draft.key()));
        certificate.setExtensions(new ExtensionWriter(draft).extensions());
        return Keys.der(certificate.generateTBSCertificate());
    }

    @Override
    public Der encode(RevocationListDraft draft) {
        return Keys.der(RevocationLists.encoded(draft));
    }

    @Override
    public Der signed(Der toBeSigned, Der signature) {
        ASN1Sequence content = ASN1Sequence.getInstance(toBeSigned.bytes());
        return Keys.der(new DERSequence(
                new ASN1Encodable[] {content, algorithm(content), new DERBitString(signature.bytes())}));
    }

    @Override
    public Optional<Der> toBeSigned(Der signed) {
        return Reading.of(signed, LONGEST_LIST, (parsed, reading) -> {
                    reading.at("tbsCertificate");
                    return Keys.der(ASN1Sequence.getInstance(
                            ASN1Sequence.getInstance(parsed).getObjectAt(0)));
                })
                .accepted();
    }

    @Override
    public Der encodeRequest(DistinguishedName subject, KeyFacts key) {
        return Keys.der(new CertificationRequestInfo(Names.encoded(subject), Keys.encoded(key), new DERSet()));
    }

    @Override
    public Der signedRequest(Der toBeSigned, KeyAlgorithm key, Der signature) {
        return Keys.der(new DERSequence(new ASN1Encodable[] {
            CertificationRequestInfo.getInstance(toBeSigned.bytes()),
            identifier(SignatureAlgorithm.of(key)),
            new DERBitString(signature.bytes())
        }));
    }

    @Override
    public Outcome<CertificateFacts> read(Der certificate) {
        return Reading.of(certificate, LONGEST_CERTIFICATE, (parsed, reading) -> facts(certificate, parsed, reading));
    }

    @Override
    public Outcome<CertificateFacts> readUnsigned(Der toBeSigned) {
        return Reading.of(toBeSigned, LONGEST_CERTIFICATE, (parsed, reading) -> {
                    reading.at("tbsCertificate");
                    return signed(toBeSigned, Der.of(new byte[1]));
                })
                .then(this::read);
    }

    @Override
    public Outcome<RevocationListFacts> readList(Der list) {
        return Reading.of(list, LONGEST_LIST, (parsed, reading) -> RevocationLists.read(list, parsed, reading));
    }

    @Override
    public Outcome<RequestFacts> readRequest(Der request) {
        return Reading.of(request, LONGEST_CERTIFICATE, (parsed, reading) -> {
            reading.at("certificationRequestInfo");
            CertificationRequest asked = CertificationRequest.getInstance(parsed);
            CertificationRequestInfo content = asked.getCertificationRequestInfo();
            reading.at("subjectPublicKeyInfo");
            KeyFacts key = key(content.getSubjectPublicKeyInfo());
            reading.at("attributes");
            boolean asksMore = content.getAttributes() != null
                    && Stream.of(content.getAttributes().toArray())
                            .map(Attribute::getInstance)
                            .anyMatch(each ->
                                    each.getAttrType().equals(PKCSObjectIdentifiers.pkcs_9_at_extensionRequest));
            return new RequestFacts(
                    Names.read(content.getSubject()),
                    key,
                    signature(asked.getSignatureAlgorithm(), asked.getSignatureAlgorithm()),
                    isSignedBy(request, key),
                    asksMore);
        });
    }

    @Override
    public Outcome<KeyFacts> readKey(Der key) {
        return Reading.of(key, LONGEST_CERTIFICATE, (parsed, reading) -> {
            reading.at("subjectPublicKeyInfo");
            return key(SubjectPublicKeyInfo.getInstance(parsed));
        });
    }

    @Override
    public Der identifier(KeyFacts key) {
        return Keys.identifier(key);
    }

    @Override
    public boolean isSignedBy(Der signed, KeyFacts key) {
        try {
            ASN1Sequence parts = ASN1Sequence.getInstance(signed.bytes());
            AlgorithmIdentifier named = AlgorithmIdentifier.getInstance(parts.getObjectAt(1));
            Optional<SignatureAlgorithm> algorithm = SignatureAlgorithm.of(Names.oid(named.getAlgorithm()));
            if (algorithm.isEmpty() || key.algorithm().isEmpty()) {
                return false;
            }
            KeyAlgorithm.Family family = key.algorithm().orElseThrow().family();
            PublicKey by = KeyFactory.getInstance(family == KeyAlgorithm.Family.RSA ? "RSA" : "EC")
                    .generatePublic(new X509EncodedKeySpec(key.encoded().bytes()));
            Signature check = Signature.getInstance(javaName(algorithm.orElseThrow()));
            check.initVerify(by);
            check.update(parts.getObjectAt(0).toASN1Primitive().getEncoded("DER"));
            return check.verify(ASN1BitString.getInstance(parts.getObjectAt(2)).getOctets());
        } catch (GeneralSecurityException | IOException | RuntimeException notSoSigned) {
            return false;
        }
    }

    private static String javaName(SignatureAlgorithm algorithm) {
        return switch (algorithm) {
            case RSA_SHA256 -> "SHA256withRSA";
            case RSA_SHA384 -> "SHA384withRSA";
            case ECDSA_SHA256 -> "SHA256withECDSA";
            case ECDSA_SHA384 -> "SHA384withECDSA";
        };
    }

    private static CertificateFacts facts(Der encoded, ASN1Primitive parsed, Reading reading) {
        reading.at("tbsCertificate");
        Certificate certificate = Certificate.getInstance(parsed);
        TBSCertificate content = certificate.getTBSCertificate();
        reading.at("subjectPublicKeyInfo");
        KeyFacts key = key(content.getSubjectPublicKeyInfo());
        reading.at("validity");
        Validity validity = new Validity(
                content.getStartDate().getDate().toInstant(),
                content.getEndDate().getDate().toInstant());
        reading.at("extensions");
        ExtensionReader extensions = new ExtensionReader(content.getExtensions(), reading);
        return new CertificateFacts(
                encoded,
                content.getVersionNumber(),
                content.getSerialNumber().getValue(),
                signature(content.getSignature(), certificate.getSignatureAlgorithm()),
                Names.read(content.getIssuer()),
                Names.read(content.getSubject()),
                validity,
                isUtc(content.getStartDate()) && isUtc(content.getEndDate()),
                key,
                extensions.facts(),
                extensions.contents());
    }

    static SignatureFacts signature(AlgorithmIdentifier signed, AlgorithmIdentifier outside) {
        return new SignatureFacts(
                Names.oid(signed.getAlgorithm()),
                Names.oid(outside.getAlgorithm()),
                DERNull.INSTANCE.equals(signed.getParameters()));
    }

    private static KeyFacts key(SubjectPublicKeyInfo key) {
        try {
            return Keys.read(key);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    private static boolean isUtc(Time time) {
        return time.toASN1Primitive() instanceof ASN1UTCTime;
    }

    static AlgorithmIdentifier identifier(SignatureAlgorithm algorithm) {
        ASN1ObjectIdentifier oid = Names.oid(algorithm.oid());
        return algorithm.nullParameter()
                ? new AlgorithmIdentifier(oid, DERNull.INSTANCE)
                : new AlgorithmIdentifier(oid);
    }

    /** A list may begin with its version, a certificate of version 3 does so by a tag. */
    private static AlgorithmIdentifier algorithm(ASN1Sequence content) {
        boolean certificate = content.getObjectAt(0) instanceof ASN1TaggedObject;
        return AlgorithmIdentifier.getInstance(
                content.getObjectAt(certificate ? ALGORITHM_OF_CERTIFICATE : ALGORITHM_OF_LIST));
    }

    static Time time(Instant at) {
        return new Time(Date.from(at));
    }
}
