package jp.mamis.pkcs11.x509;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mamis.application.hpki.verification.PathOpinion;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.Oid;

/** The validator of the Java platform, with its own reader of certificates. Asks no network. */
public final class JdkPathOpinion implements PathOpinion {

    @Override
    public Optional<String> objection(List<Der> path, List<Der> lists, Instant at, Oid policy, boolean status) {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            List<X509Certificate> certificates = new ArrayList<>();
            for (Der each : path) {
                certificates.add(certificate(factory, each));
            }
            X509Certificate anchor = certificates.get(certificates.size() - 1);
            List<X509Certificate> below = certificates.subList(0, certificates.size() - 1);
            PKIXParameters parameters = parameters(anchor, at, policy);
            parameters.setRevocationEnabled(status);
            parameters.addCertStore(
                    CertStore.getInstance("Collection", new CollectionCertStoreParameters(lists(factory, lists))));
            CertPathValidator.getInstance("PKIX").validate(factory.generateCertPath(below), parameters);
            return Optional.empty();
        } catch (GeneralSecurityException objection) {
            return Optional.of(String.valueOf(objection.getMessage()));
        }
    }

    /** Certificates of the HPKI carry the address of a practice statement in a critical extension, refused by default. */
    private static PKIXParameters parameters(X509Certificate anchor, Instant at, Oid policy)
            throws InvalidAlgorithmParameterException {
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
        parameters.setDate(Date.from(at));
        parameters.setPolicyQualifiersRejected(false);
        parameters.setExplicitPolicyRequired(true);
        parameters.setInitialPolicies(Set.of(policy.dotted()));
        return parameters;
    }

    private static X509Certificate certificate(CertificateFactory factory, Der encoded) throws CertificateException {
        return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(encoded.bytes()));
    }

    private static Collection<?> lists(CertificateFactory factory, List<Der> lists) throws GeneralSecurityException {
        List<Object> read = new ArrayList<>();
        for (Der each : lists) {
            read.add(factory.generateCRL(new ByteArrayInputStream(each.bytes())));
        }
        return read;
    }
}
