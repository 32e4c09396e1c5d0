package jp.mamis.pkcs11.x509;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.hpki.status.StatusCodec;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.KeyFacts;
import jp.mamis.domain.hpki.ca.SignatureAlgorithm;
import jp.mamis.domain.hpki.status.CertId;
import jp.mamis.domain.hpki.status.IssuerMark;
import jp.mamis.domain.hpki.status.ResponseDraft;
import jp.mamis.domain.hpki.status.ResponseStatus;
import jp.mamis.domain.hpki.status.StatusAnswer;
import jp.mamis.domain.hpki.status.StatusRequest;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.CertStatus;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPRequest;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.ocsp.Request;
import org.bouncycastle.asn1.ocsp.ResponderID;
import org.bouncycastle.asn1.ocsp.ResponseBytes;
import org.bouncycastle.asn1.ocsp.ResponseData;
import org.bouncycastle.asn1.ocsp.RevokedInfo;
import org.bouncycastle.asn1.ocsp.SingleResponse;
import org.bouncycastle.asn1.ocsp.TBSRequest;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;

/** Questions and answers about status with Bouncy Castle. Long because it is the whole of one port. */
public final class BouncyCastleStatusCodec implements StatusCodec {

    @Override
    public StatusRequest read(Der request) {
        return Reading.of(request, StatusRequest.MOST_OCTETS, (parsed, reading) -> question(parsed))
                .accepted()
                .orElseGet(() -> new StatusRequest.Unanswerable(ResponseStatus.MALFORMED_REQUEST));
    }

    private static StatusRequest question(ASN1Primitive parsed) {
        TBSRequest content = OCSPRequest.getInstance(parsed).getTbsRequest();
        List<Request> requests = Stream.of(content.getRequestList().toArray())
                .map(Request::getInstance)
                .toList();
        List<CertID> asked = requests.stream().map(Request::getReqCert).toList();
        Optional<Extensions> extensions = Optional.ofNullable(content.getRequestExtensions());
        boolean understood = extensions.stream()
                        .flatMap(all -> Stream.of(all.getCriticalExtensionOIDs()))
                        .allMatch(OCSPObjectIdentifiers.id_pkix_ocsp_nonce::equals)
                && requests.stream()
                        .flatMap(each -> Stream.ofNullable(each.getSingleRequestExtensions()))
                        .allMatch(each -> each.getCriticalExtensionOIDs().length == 0);
        if (asked.isEmpty() || asked.size() > StatusRequest.MOST_CERTIFICATES || !understood) {
            return new StatusRequest.Unanswerable(ResponseStatus.MALFORMED_REQUEST);
        }
        Optional<Der> nonce = extensions
                .map(all -> all.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce))
                .map(BouncyCastleStatusCodec::nonce);
        boolean known = asked.stream()
                .allMatch(each -> IssuerMark.Digest.of(
                                Names.oid(each.getHashAlgorithm().getAlgorithm()))
                        .isPresent());
        return known
                ? new StatusRequest.Question(
                        asked.stream().map(BouncyCastleStatusCodec::certificate).toList(), nonce)
                : new StatusRequest.Unanswerable(ResponseStatus.UNAUTHORIZED);
    }

    /** @throws IllegalArgumentException where it is shorter or longer than a nonce may be */
    private static Der nonce(Extension extension) {
        int length = ASN1OctetString.getInstance(extension.getParsedValue()).getOctets().length;
        if (length == 0 || length > StatusRequest.LONGEST_NONCE) {
            throw new IllegalArgumentException("a nonce of " + length + " octets");
        }
        return Der.of(extension.getExtnValue().getOctets());
    }

    private static CertId certificate(CertID asked) {
        return new CertId(
                new IssuerMark(
                        IssuerMark.Digest.of(Names.oid(asked.getHashAlgorithm().getAlgorithm()))
                                .orElseThrow(),
                        Der.of(asked.getIssuerNameHash().getOctets()),
                        Der.of(asked.getIssuerKeyHash().getOctets())),
                asked.getSerialNumber().getValue());
    }

    @Override
    public Der request(CertId certificate) {
        return Keys.der(new OCSPRequest(
                new TBSRequest(null, new DERSequence(new Request(encoded(certificate), null)), (Extensions) null),
                null));
    }

    @Override
    public List<IssuerMark> marks(CaGeneration authority) {
        Certificate certificate =
                Certificate.getInstance(authority.certificate().bytes());
        Der name = Keys.der(certificate.getSubject());
        Der key =
                Der.of(certificate.getSubjectPublicKeyInfo().getPublicKeyData().getOctets());
        return Stream.of(IssuerMark.Digest.values())
                .map(digest -> new IssuerMark(digest, digest(digest, name), digest(digest, key)))
                .toList();
    }

    private static Der digest(IssuerMark.Digest digest, Der content) {
        try {
            return Der.of(MessageDigest.getInstance(digest.javaName()).digest(content.bytes()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Der encode(ResponseDraft draft, CaGeneration answering) {
        Der key = Der.of(certificate(answering)
                .getSubjectPublicKeyInfo()
                .getPublicKeyData()
                .getOctets());
        return Keys.der(new ResponseData(
                new ResponderID(
                        new DEROctetString(digest(IssuerMark.Digest.SHA_1, key).bytes())),
                time(draft.thisUpdate()),
                new DERSequence(draft.answers().stream()
                        .map(each -> single(each, draft))
                        .toArray(ASN1Encodable[]::new)),
                draft.nonce()
                        .map(nonce -> new Extensions(
                                new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, nonce.bytes())))
                        .orElse(null)));
    }

    private static SingleResponse single(ResponseDraft.Single single, ResponseDraft draft) {
        return new SingleResponse(
                encoded(single.certificate()),
                status(single.answer()),
                time(draft.thisUpdate()),
                time(draft.nextUpdate()),
                single.cutoff()
                        .map(since -> new Extensions(ExtensionWriter.extension(
                                Names.oid(OCSPObjectIdentifiers.id_pkix_ocsp_archive_cutoff), false, time(since))))
                        .orElse(null));
    }

    private static CertStatus status(StatusAnswer answer) {
        if (answer instanceof StatusAnswer.Revoked revoked) {
            return new CertStatus(new RevokedInfo(
                    time(revoked.at()), CRLReason.lookup(revoked.reason().code())));
        }
        return answer instanceof StatusAnswer.Good ? new CertStatus() : new CertStatus(2, DERNull.INSTANCE);
    }

    private static CertID encoded(CertId certificate) {
        ASN1ObjectIdentifier digest = Names.oid(certificate.issuer().digest().oid());
        return new CertID(
                new AlgorithmIdentifier(digest, DERNull.INSTANCE),
                new DEROctetString(certificate.issuer().name().bytes()),
                new DEROctetString(certificate.issuer().key().bytes()),
                new ASN1Integer(certificate.serial()));
    }

    @Override
    public Der signed(Der toBeSigned, Der signature, CaGeneration answering) {
        Certificate certificate = certificate(answering);
        AlgorithmIdentifier algorithm = BouncyCastleCodec.identifier(
                SignatureAlgorithm.of(key(certificate).algorithm().orElseThrow()));
        BasicOCSPResponse basic = new BasicOCSPResponse(
                ResponseData.getInstance(ASN1Sequence.getInstance(toBeSigned.bytes())),
                algorithm,
                new DERBitString(signature.bytes()),
                new DERSequence(certificate));
        return Keys.der(new OCSPResponse(
                new OCSPResponseStatus(OCSPResponseStatus.SUCCESSFUL),
                new ResponseBytes(
                        OCSPObjectIdentifiers.id_pkix_ocsp_basic,
                        new DEROctetString(Keys.der(basic).bytes()))));
    }

    private static KeyFacts key(Certificate certificate) {
        try {
            return Keys.read(certificate.getSubjectPublicKeyInfo());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Certificate certificate(CaGeneration answering) {
        return Certificate.getInstance(answering.certificate().bytes());
    }

    private static ASN1GeneralizedTime time(Instant at) {
        return new ASN1GeneralizedTime(Date.from(at));
    }
}
