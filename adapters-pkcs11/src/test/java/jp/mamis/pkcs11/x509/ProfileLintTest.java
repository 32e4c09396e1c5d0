package jp.mamis.pkcs11.x509;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ca.CertificateCodec;
import jp.mamis.domain.fixture.Certificates;
import jp.mamis.domain.fixture.Proves;
import jp.mamis.domain.hpki.ca.Addresses;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.CertificateDraft;
import jp.mamis.domain.hpki.ca.CertificateFacts;
import jp.mamis.domain.hpki.ca.CertificateProfiles;
import jp.mamis.domain.hpki.ca.CertificatePurpose;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.DistinguishedName;
import jp.mamis.domain.hpki.ca.GeneralName;
import jp.mamis.domain.hpki.ca.HcRole;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.LintCode;
import jp.mamis.domain.hpki.ca.NamePart;
import jp.mamis.domain.hpki.ca.Oid;
import jp.mamis.domain.hpki.ca.Oids;
import jp.mamis.domain.hpki.ca.ProfileLint;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.ca.SubjectName;
import jp.mamis.domain.hpki.ca.Validity;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.RefusalCode;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** For each rule, certificates that break it and no other. Long because the rules are many. */
class ProfileLintTest {

    private static final CertificateCodec CODEC = new BouncyCastleCodec();
    private static final Hierarchy OURS = Hierarchy.production();
    private static final CertificateDraft SIGNING = draft(CertificatePurpose.SIGNING, false);
    private static final CertificateDraft AUTHENTICATION = draft(CertificatePurpose.AUTHENTICATION, false);
    private static final CertificateDraft NEXT = draft(CertificatePurpose.SIGNING, true);
    private static final CertificateDraft AUTHORITY = new CertificateDraft(
            CertificateProfiles.authority(CaRealm.PRODUCTION, CertificatePurpose.SIGNING),
            OURS.rootIssuer(Addresses.Partition.SARL),
            Certificates.authorityName(CertificatePurpose.SIGNING),
            Certificates.TWENTY_YEARS,
            SerialNumber.of(2),
            OURS.signing().key());

    private static CertificateDraft draft(CertificatePurpose purpose, boolean next) {
        CertificateDraft draft = OURS.draft(
                purpose,
                next
                        ? CertificateProfiles.next(CaRealm.PRODUCTION, purpose)
                        : CertificateProfiles.hpki(CaRealm.PRODUCTION, purpose),
                Certificates.doctor(CaRealm.PRODUCTION),
                Certificates.FIVE_YEARS);
        return next ? withKey(draft, KeyAlgorithm.P_256) : draft;
    }

    private static CertificateDraft withKey(CertificateDraft of, KeyAlgorithm algorithm) {
        return new CertificateDraft(
                of.profile(),
                of.issuer(),
                of.subject(),
                of.validity(),
                of.serial(),
                ThrowAwayKeys.facts(ThrowAwayKeys.pair("holder", algorithm)));
    }

    static Stream<Arguments> mutations() {
        return Stream.of(
                of(
                        LintCode.LINT_VERSION,
                        SIGNING,
                        it -> it.with(0, new DERTaggedObject(true, 0, new ASN1Integer(1)))
                                .withoutExtensions()),
                of(
                        LintCode.LINT_SERIAL_RANGE,
                        SIGNING,
                        it -> it.with(
                                Mutation.SERIAL,
                                new ASN1Integer(BigInteger.TWO.pow(120).negate()))),
                of(
                        LintCode.LINT_SERIAL_RANGE,
                        SIGNING,
                        it -> it.with(Mutation.SERIAL, new ASN1Integer(BigInteger.TWO.pow(160)))),
                of(LintCode.LINT_SERIAL_RANGE, AUTHORITY, it -> it.with(Mutation.SERIAL, new ASN1Integer(0))),
                of(LintCode.LINT_SERIAL_RANDOM, SIGNING, it -> it.with(Mutation.SERIAL, new ASN1Integer(0x8090))),
                of(
                        LintCode.LINT_SIGNATURE_ALGORITHM,
                        SIGNING,
                        it -> it.with(Mutation.SIGNATURE, algorithm("1.2.840.113549.1.1.5"))),
                of(
                        LintCode.LINT_SIGNATURE_ALGORITHM,
                        SIGNING,
                        it -> it.with(Mutation.SIGNATURE, algorithm("1.2.840.113549.1.1.12"))),
                of(
                        LintCode.LINT_SIGNATURE_PARAMETER,
                        SIGNING,
                        it -> it.with(
                                Mutation.SIGNATURE,
                                new AlgorithmIdentifier(
                                        algorithm("1.2.840.113549.1.1.11").getAlgorithm()))),
                of(
                        LintCode.LINT_ISSUER,
                        SIGNING,
                        it -> it.with(
                                Mutation.ISSUER,
                                Names.encoded(Certificates.rootName().name()))),
                of(
                        LintCode.LINT_VALIDITY_MONTHS,
                        SIGNING,
                        it -> it.with(
                                Mutation.VALIDITY,
                                validity(Validity.ofDays(LocalDate.of(2026, 4, 2), LocalDate.of(2031, 3, 31))))),
                of(
                        LintCode.LINT_VALIDITY_MONTHS,
                        AUTHORITY,
                        it -> it.with(
                                Mutation.VALIDITY,
                                validity(new Validity(
                                        Instant.parse("2026-01-17T06:08:08Z"),
                                        Instant.parse("2046-01-16T14:59:58Z"))))),
                of(
                        LintCode.LINT_VALIDITY_LENGTH,
                        SIGNING,
                        it -> it.with(Mutation.VALIDITY, validity(Validity.wholeMonths(YearMonth.of(2026, 4), 61)))),
                of(
                        LintCode.LINT_VALIDITY_TIMES,
                        SIGNING,
                        it -> it.with(
                                Mutation.VALIDITY,
                                new DERSequence(vector(
                                        new ASN1GeneralizedTime("20260331150000Z"),
                                        new ASN1GeneralizedTime("20310331145959Z"))))),
                of(
                        LintCode.LINT_VALIDITY_AUTHORITY,
                        SIGNING,
                        it -> it.with(Mutation.VALIDITY, validity(Validity.wholeMonths(YearMonth.of(2041, 2), 60)))),
                of(
                        LintCode.LINT_KEY,
                        SIGNING,
                        it -> it.with(Mutation.KEY, Keys.encoded(ThrowAwayKeys.facts(ThrowAwayKeys.rsa(1024))))),
                of(LintCode.LINT_KEY, NEXT, it -> it.with(Mutation.KEY, Keys.encoded(SIGNING.key()))),
                of(LintCode.LINT_KEY_EXPONENT, SIGNING, it -> it.with(Mutation.KEY, exponentThree())),
                subject(
                        LintCode.LINT_SUBJECT_ATTRIBUTES,
                        NamePart.JAPAN,
                        printable("660001"),
                        NamePart.utf8(NamePart.COMMON_NAME, "Taro Mihon")),
                of(
                        LintCode.LINT_SUBJECT_ATTRIBUTES,
                        AUTHORITY,
                        it -> it.with(
                                Mutation.SUBJECT,
                                Names.encoded(unordered(AUTHORITY.subject().name())))),
                subject(
                        LintCode.LINT_SUBJECT_TEXT,
                        NamePart.JAPAN,
                        NamePart.printable(NamePart.COMMON_NAME, "Taro Mihon"),
                        printable("660001")),
                of(
                        LintCode.LINT_SUBJECT_COUNTRY,
                        SIGNING,
                        it -> it.with(Mutation.SUBJECT, Names.encoded(foreign("Taro Mihon")))
                                .saying(
                                        Oids.ALTERNATIVE_NAME,
                                        Names.encoded(List.of(new GeneralName.Directory(foreign("見本　太郎")))))),
                subject(
                        LintCode.LINT_SUBJECT_COMMON_NAME,
                        NamePart.JAPAN,
                        NamePart.utf8(NamePart.COMMON_NAME, "見本 太郎"),
                        printable("660001")),
                of(LintCode.LINT_SUBJECT_NUMBER, SIGNING, it -> named(it, "TESTC00021", false)),
                of(LintCode.LINT_SUBJECT_DIRECTOR, SIGNING, it -> named(it, "660001", true)),
                of(
                        LintCode.LINT_AUTHORITY_NAME,
                        AUTHORITY,
                        it -> it.with(
                                Mutation.SUBJECT,
                                Names.encoded(Certificates.authorityName(CertificatePurpose.AUTHENTICATION)
                                        .name()))),
                of(LintCode.LINT_EXTENSIONS, SIGNING, it -> it.without(Oids.SUBJECT_KEY)),
                of(
                        LintCode.LINT_EXTENSIONS,
                        SIGNING,
                        it -> it.and(Oids.BASIC_CONSTRAINTS, true, new BasicConstraints(false))
                                .moved(Oids.BASIC_CONSTRAINTS, 3)),
                of(LintCode.LINT_EXTENSIONS, SIGNING, it -> it.and(new Oid("1.2.3.4"), false, DERNull.INSTANCE)),
                of(LintCode.LINT_EXTENSIONS, AUTHENTICATION, it -> it.without(Oids.EXTENDED_KEY_USAGE)),
                of(LintCode.LINT_EXTENSION_ORDER, SIGNING, it -> it.swapped(0, 1)),
                critical(LintCode.LINT_AUTHORITY_KEY, SIGNING, Oids.AUTHORITY_KEY),
                of(
                        LintCode.LINT_AUTHORITY_KEY,
                        SIGNING,
                        it -> it.saying(
                                Oids.AUTHORITY_KEY,
                                new AuthorityKeyIdentifier(
                                        SIGNING.issuer().keyId().bytes()))),
                critical(LintCode.LINT_SUBJECT_KEY, SIGNING, Oids.SUBJECT_KEY),
                of(
                        LintCode.LINT_SUBJECT_KEY,
                        SIGNING,
                        it -> it.saying(Oids.SUBJECT_KEY, new SubjectKeyIdentifier(new byte[8]))),
                critical(LintCode.LINT_KEY_USAGE, SIGNING, Oids.KEY_USAGE),
                of(
                        LintCode.LINT_KEY_USAGE,
                        SIGNING,
                        it -> it.saying(
                                Oids.KEY_USAGE, new KeyUsage(KeyUsage.nonRepudiation | KeyUsage.digitalSignature))),
                of(
                        LintCode.LINT_KEY_USAGE,
                        AUTHENTICATION,
                        it -> it.saying(Oids.KEY_USAGE, new KeyUsage(KeyUsage.nonRepudiation))),
                critical(LintCode.LINT_EXTENDED_KEY_USAGE, AUTHENTICATION, Oids.EXTENDED_KEY_USAGE),
                of(
                        LintCode.LINT_EXTENDED_KEY_USAGE,
                        AUTHENTICATION,
                        it -> it.saying(Oids.EXTENDED_KEY_USAGE, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))),
                critical(LintCode.LINT_BASIC_CONSTRAINTS, AUTHORITY, Oids.BASIC_CONSTRAINTS),
                of(
                        LintCode.LINT_BASIC_CONSTRAINTS,
                        AUTHORITY,
                        it -> it.saying(Oids.BASIC_CONSTRAINTS, new BasicConstraints(0))),
                critical(LintCode.LINT_ALTERNATIVE_NAME, SIGNING, Oids.ALTERNATIVE_NAME),
                of(
                        LintCode.LINT_ALTERNATIVE_NAME,
                        SIGNING,
                        it -> it.saying(
                                Oids.ALTERNATIVE_NAME,
                                Names.encoded(List.of(new GeneralName.Uri("http://a.example/"))))),
                critical(LintCode.LINT_CRL_POINT, SIGNING, Oids.CRL_POINTS),
                of(
                        LintCode.LINT_CRL_POINT,
                        SIGNING,
                        it -> it.saying(Oids.CRL_POINTS, new CRLDistPoint(new DistributionPoint[] {
                            new DistributionPoint(
                                    Names.encoded(jp.mamis.domain.hpki.ca.DistributionPoint.at("http://a.example/")),
                                    null,
                                    null)
                        }))),
                critical(LintCode.LINT_HEALTHCARE_ROLE, SIGNING, Oids.DIRECTORY_ATTRIBUTES),
                of(
                        LintCode.LINT_HEALTHCARE_ROLE,
                        SIGNING,
                        it -> it.saying(Oids.DIRECTORY_ATTRIBUTES, HealthcareActors.encoded(new HcRole("Pharmacist")))),
                of(
                        LintCode.LINT_HEALTHCARE_ROLE,
                        SIGNING,
                        it -> it.saying(Oids.DIRECTORY_ATTRIBUTES, new DERSequence())),
                critical(LintCode.LINT_POLICY, SIGNING, Oids.POLICIES),
                of(
                        LintCode.LINT_POLICY,
                        SIGNING,
                        it -> it.saying(
                                Oids.POLICIES,
                                new DERSequence(new PolicyInformation(
                                        Names.oid(CertificatePurpose.SIGNING.policy(CaRealm.PRODUCTION)))))),
                critical(LintCode.LINT_AUTHORITY_INFO, NEXT, Oids.AUTHORITY_INFO),
                of(
                        LintCode.LINT_AUTHORITY_INFO,
                        NEXT,
                        it -> it.saying(
                                Oids.AUTHORITY_INFO,
                                new AuthorityInformationAccess(new AccessDescription(
                                        Names.oid(Oids.OCSP),
                                        Names.encoded(new GeneralName.Uri("http://a.example/")))))));
    }

    /** The unit before the organisation. */
    private static DistinguishedName unordered(DistinguishedName name) {
        List<NamePart> parts = new ArrayList<>(name.parts());
        Collections.swap(parts, 1, 2);
        return new DistinguishedName(parts);
    }

    @ParameterizedTest(name = "{0} {index}")
    @Proves({"hpki.ca.ExtensionLint.*", "hpki.ca.FieldLint.*", "hpki.ca.NameLint.*"})
    @MethodSource("mutations")
    void a_certificate_that_breaks_one_rule_breaks_no_other(
            LintCode code, CertificateDraft draft, UnaryOperator<Mutation> mutation) {
        Der spoilt = mutation.apply(Mutation.of(CODEC.encode(draft))).unsigned();

        assertThat(broken(draft, spoilt)).containsExactly(code);
    }

    @Test
    void every_rule_is_broken_once() {
        assertThat(mutations().map(each -> each.get()[0]).distinct())
                .containsExactlyInAnyOrder((Object[]) LintCode.values());
    }

    @Test
    void what_is_drafted_breaks_none() {
        assertThat(Stream.of(SIGNING, AUTHENTICATION, NEXT, AUTHORITY))
                .allSatisfy(
                        draft -> assertThat(broken(draft, CODEC.encode(draft))).isEmpty());
    }

    @Test
    void a_certificate_of_the_other_realm_breaks_policy_list_and_number() {
        CertificateDraft other = Hierarchy.demonstration()
                .draft(
                        CertificatePurpose.SIGNING,
                        CertificateProfiles.hpki(CaRealm.DEMONSTRATION, CertificatePurpose.SIGNING),
                        Certificates.doctor(CaRealm.DEMONSTRATION),
                        Certificates.FIVE_YEARS);

        assertThat(broken(SIGNING, CODEC.encode(other)))
                .contains(LintCode.LINT_POLICY, LintCode.LINT_CRL_POINT, LintCode.LINT_SUBJECT_NUMBER);
    }

    private static List<RefusalCode> broken(CertificateDraft draft, Der unsigned) {
        Der certificate = Hierarchy.signed(unsigned, OURS.key("lint"));
        CertificateFacts facts = CODEC.read(certificate).fold(read -> read, reasons -> {
            throw new AssertionError(reasons);
        });
        return ProfileLint.judge(new ProfileLint.Judged(facts, draft.profile(), draft.issuer())).refusals().stream()
                .flatMap(reasons -> reasons.reasons().stream())
                .map(Refusal::code)
                .toList();
    }

    private static Arguments of(LintCode code, CertificateDraft draft, UnaryOperator<Mutation> mutation) {
        return Arguments.of(code, draft, mutation);
    }

    private static Arguments critical(LintCode code, CertificateDraft draft, Oid type) {
        return of(code, draft, it -> it.otherwiseCritical(type));
    }

    /** The name in Japanese mirrors it, so that nothing else is wrong. */
    private static Arguments subject(LintCode code, NamePart... parts) {
        DistinguishedName name = DistinguishedName.of(parts);
        return of(
                code,
                SIGNING,
                it -> it.with(Mutation.SUBJECT, Names.encoded(name))
                        .saying(Oids.ALTERNATIVE_NAME, Names.encoded(List.of(new GeneralName.Directory(name)))));
    }

    private static Mutation named(Mutation it, String number, boolean director) {
        SubjectName.Director inCharge = Certificates.director(CaRealm.PRODUCTION);
        SubjectName.Practitioner doctor = Certificates.doctor(CaRealm.PRODUCTION);
        DistinguishedName name = numbered(director ? inCharge.name() : doctor.name(), number);
        DistinguishedName japanese = numbered(director ? inCharge.japanese() : doctor.japanese(), number);
        return it.with(Mutation.SUBJECT, Names.encoded(name))
                .saying(Oids.ALTERNATIVE_NAME, Names.encoded(List.of(new GeneralName.Directory(japanese))));
    }

    private static DistinguishedName numbered(DistinguishedName name, String number) {
        return new DistinguishedName(name.parts().stream()
                .map(part -> part.type().equals(NamePart.SERIAL_NUMBER) ? printable(number) : part)
                .toList());
    }

    private static DistinguishedName foreign(String holder) {
        return DistinguishedName.of(
                NamePart.printable(NamePart.COUNTRY, "US"),
                NamePart.utf8(NamePart.COMMON_NAME, holder),
                printable("660001"));
    }

    private static NamePart printable(String number) {
        return NamePart.printable(NamePart.SERIAL_NUMBER, number);
    }

    private static AlgorithmIdentifier algorithm(String oid) {
        return new AlgorithmIdentifier(new ASN1ObjectIdentifier(oid), DERNull.INSTANCE);
    }

    private static DERSequence validity(Validity validity) {
        return new DERSequence(
                vector(BouncyCastleCodec.time(validity.first()), BouncyCastleCodec.time(validity.last())));
    }

    private static ASN1EncodableVector vector(ASN1Encodable... parts) {
        ASN1EncodableVector vector = new ASN1EncodableVector();
        Stream.of(parts).forEach(vector::add);
        return vector;
    }

    private static SubjectPublicKeyInfo exponentThree() {
        try {
            return new SubjectPublicKeyInfo(
                    new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
                    new RSAPublicKey(BigInteger.TWO.pow(2048).subtract(BigInteger.ONE), BigInteger.valueOf(3)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
