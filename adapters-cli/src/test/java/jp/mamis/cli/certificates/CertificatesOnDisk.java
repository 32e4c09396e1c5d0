package jp.mamis.cli.certificates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ca.CertificateCodec;
import jp.mamis.domain.fixture.Certificates;
import jp.mamis.domain.hpki.ca.Addresses.Partition;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.CertificateDraft;
import jp.mamis.domain.hpki.ca.CertificateProfile;
import jp.mamis.domain.hpki.ca.CertificateProfiles;
import jp.mamis.domain.hpki.ca.CertificatePurpose;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.IssuingAuthority;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.KeyFacts;
import jp.mamis.domain.hpki.ca.RevocationListDraft;
import jp.mamis.domain.hpki.ca.RevocationReason;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.ca.SubjectName;
import jp.mamis.domain.hpki.ca.Validity;
import jp.mamis.pkcs11.Pkcs11Adapters;

/** A small hierarchy in files, as a relying party would have them. */
final class CertificatesOnDisk {

    static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");
    private static final CertificatePurpose SIGNING = CertificatePurpose.SIGNING;
    private static final CaRealm REALM = CaRealm.DEMONSTRATION;
    private static final SerialNumber DOCTOR = new SerialNumber(BigInteger.TWO.pow(120));
    private static final CertificateCodec CODEC = Pkcs11Adapters.verification().codec();
    private static final KeyPair ROOT_KEY = key();
    private static final KeyPair AUTHORITY_KEY = key();
    private static final KeyPair DOCTOR_KEY = key();

    final Path folder;
    final Der root;
    final Der authority;
    final Der doctor;

    CertificatesOnDisk(Path folder) {
        this.folder = folder;
        IssuingAuthority self = root(Partition.RARL);
        root = certificate(
                CertificateProfiles.root(REALM),
                self,
                Certificates.rootName(),
                Certificates.THIRTY_YEARS,
                SerialNumber.of(1),
                ROOT_KEY,
                ROOT_KEY);
        authority = certificate(
                CertificateProfiles.authority(REALM, SIGNING),
                root(Partition.SARL),
                Certificates.authorityName(SIGNING),
                Certificates.TWENTY_YEARS,
                SerialNumber.of(2),
                AUTHORITY_KEY,
                ROOT_KEY);
        doctor = certificate(
                CertificateProfiles.hpki(REALM, SIGNING),
                authority(),
                Certificates.doctor(REALM),
                Certificates.FIVE_YEARS,
                DOCTOR,
                DOCTOR_KEY,
                AUTHORITY_KEY);
        pem("root.pem", "CERTIFICATE", root);
        pem("chain.pem", "CERTIFICATE", doctor, authority);
        write("doctor.der", doctor.bytes());
        write("authority.der", authority.bytes());
        pem("lists.pem", "X509 CRL", list(), partition());
        pem("revoked.pem", "X509 CRL", list(RevocationReason.KEY_COMPROMISE), partition());
    }

    String file(String name) {
        return folder.resolve(name).toString();
    }

    void write(String name, byte[] content) {
        try {
            Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pem(String name, String label, Der... contents) {
        write(
                name,
                Stream.of(contents)
                        .map(content -> "-----BEGIN " + label + "-----\n"
                                + Base64.getMimeEncoder().encodeToString(content.bytes()) + "\n-----END " + label
                                + "-----\n")
                        .collect(Collectors.joining())
                        .getBytes(StandardCharsets.US_ASCII));
    }

    private static Der list(RevocationReason... why) {
        List<RevocationListDraft.Entry> entries = Stream.of(why)
                .map(reason -> new RevocationListDraft.Entry(DOCTOR, NOON.minusSeconds(1), reason))
                .toList();
        return signed(
                CODEC.encode(new RevocationListDraft(authority(), Optional.empty(), NOON, BigInteger.ONE, entries)),
                AUTHORITY_KEY);
    }

    private static Der partition() {
        IssuingAuthority root = root(Partition.SARL);
        return signed(
                CODEC.encode(new RevocationListDraft(root, Optional.of(root.crl()), NOON, BigInteger.ONE, List.of())),
                ROOT_KEY);
    }

    private static Der certificate(
            CertificateProfile profile,
            IssuingAuthority issuer,
            SubjectName subject,
            Validity validity,
            SerialNumber serial,
            KeyPair key,
            KeyPair by) {
        return signed(CODEC.encode(new CertificateDraft(profile, issuer, subject, validity, serial, facts(key))), by);
    }

    private static IssuingAuthority root(Partition partition) {
        return Certificates.root(REALM, partition, CODEC.identifier(facts(ROOT_KEY)), KeyAlgorithm.RSA_2048);
    }

    private static IssuingAuthority authority() {
        return Certificates.authority(REALM, SIGNING, CODEC.identifier(facts(AUTHORITY_KEY)), KeyAlgorithm.RSA_2048);
    }

    private static KeyFacts facts(KeyPair key) {
        return CODEC.readKey(Der.of(key.getPublic().getEncoded())).accepted().orElseThrow();
    }

    private static Der signed(Der unsigned, KeyPair key) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivate());
            signature.update(unsigned.bytes());
            return CODEC.signed(unsigned, Der.of(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyPair key() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
