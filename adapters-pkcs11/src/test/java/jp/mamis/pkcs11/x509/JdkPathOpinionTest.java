package jp.mamis.pkcs11.x509;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import jp.mamis.application.hpki.verification.PathOpinion;
import jp.mamis.application.hpki.verification.PathOpinionContract;
import jp.mamis.domain.fixture.Proves;
import jp.mamis.domain.hpki.ca.Addresses.Partition;
import jp.mamis.domain.hpki.ca.CertificatePurpose;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.Oid;
import org.junit.jupiter.api.Test;

class JdkPathOpinionTest implements PathOpinionContract {

    private static final Hierarchy OURS = Hierarchy.production();

    @Override
    public PathOpinion opinion() {
        return new JdkPathOpinion();
    }

    @Override
    public List<Der> path() {
        return List.of(
                OURS.doctor().encoded(), OURS.signing().encoded(), OURS.root().encoded());
    }

    @Override
    public List<Der> lists() {
        return List.of(
                OURS.list(CertificatePurpose.SIGNING, Hierarchy.NOON), OURS.list(Partition.SARL, Hierarchy.NOON));
    }

    @Override
    public Instant at() {
        return Hierarchy.NOON.plusSeconds(60);
    }

    @Override
    public Oid policy() {
        return CertificatePurpose.SIGNING.policy(OURS.realm);
    }

    /** Why the setting is there: left alone, the platform refuses every certificate of the HPKI. */
    @Test
    @Proves("PLATFORM_REFUSES_QUALIFIERS")
    void the_platform_left_alone_refuses_the_critical_practice_statement() throws GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        PKIXParameters parameters =
                new PKIXParameters(Set.of(new TrustAnchor((X509Certificate) read(factory, path().get(2)), null)));
        parameters.setDate(Date.from(at()));
        parameters.setRevocationEnabled(false);
        var path = factory.generateCertPath(List.of(read(factory, path().get(0)), read(factory, path().get(1))));
        CertPathValidator validator = CertPathValidator.getInstance("PKIX");

        assertThatThrownBy(() -> validator.validate(path, parameters))
                .isInstanceOf(CertPathValidatorException.class)
                .hasMessageContaining("critical policy qualifiers");

        parameters.setPolicyQualifiersRejected(false);
        assertThat(validator.validate(path, parameters)).isNotNull();
    }

    private static Certificate read(CertificateFactory factory, Der encoded) throws GeneralSecurityException {
        return factory.generateCertificate(new ByteArrayInputStream(encoded.bytes()));
    }
}
