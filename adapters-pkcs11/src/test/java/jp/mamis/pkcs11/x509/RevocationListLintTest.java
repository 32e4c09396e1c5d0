package jp.mamis.pkcs11.x509;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ca.CertificateCodec;
import jp.mamis.domain.fixture.Certificates;
import jp.mamis.domain.fixture.Proves;
import jp.mamis.domain.hpki.ca.Addresses.Partition;
import jp.mamis.domain.hpki.ca.CertificatePurpose;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.DistributionPoint;
import jp.mamis.domain.hpki.ca.IssuingAuthority;
import jp.mamis.domain.hpki.ca.ListLintCode;
import jp.mamis.domain.hpki.ca.Oid;
import jp.mamis.domain.hpki.ca.Oids;
import jp.mamis.domain.hpki.ca.RevocationListDraft;
import jp.mamis.domain.hpki.ca.RevocationListFacts;
import jp.mamis.domain.hpki.ca.RevocationListLint;
import jp.mamis.domain.hpki.ca.RevocationReason;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.ca.SignatureAlgorithm;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.RefusalCode;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** For each rule on lists, lists that break it and no other. */
class RevocationListLintTest {

    private static final CertificateCodec CODEC = new BouncyCastleCodec();
    private static final Hierarchy OURS = Hierarchy.production();
    private static final IssuingAuthority ROOT = OURS.rootIssuer(Partition.SARL);
    private static final int ALGORITHM = 1;
    private static final int ISSUER = 2;
    private static final int NEXT = 4;

    /** What is to be signed of a partition, in parts. */
    private static final class Parts {

        private final List<ASN1Encodable> fields = new ArrayList<>();
        private final List<Extension> extensions = new ArrayList<>();

        Parts(Der list) {
            ASN1Sequence content = ASN1Sequence.getInstance(
                    ASN1Sequence.getInstance(list.bytes()).getObjectAt(0));
            content.forEach(fields::add);
            Extensions last = Extensions.getInstance(ASN1TaggedObject.getInstance(fields.remove(fields.size() - 1))
                    .getExplicitBaseObject());
            Arrays.stream(last.getExtensionOIDs()).map(last::getExtension).forEach(extensions::add);
        }

        void extension(int place, Extension other) {
            extensions.set(place, other);
        }

        Der unsigned() {
            List<ASN1Encodable> all = new ArrayList<>(fields);
            all.add(new DERTaggedObject(true, 0, new DERSequence(extensions.toArray(ASN1Encodable[]::new))));
            return Keys.der(new DERSequence(all.toArray(ASN1Encodable[]::new)));
        }
    }

    static Stream<Arguments> mutations() {
        return Stream.of(
                of(
                        ListLintCode.LINT_LIST_ALGORITHM,
                        parts -> parts.fields.set(
                                ALGORITHM, BouncyCastleCodec.identifier(SignatureAlgorithm.RSA_SHA384))),
                of(
                        ListLintCode.LINT_LIST_ISSUER,
                        parts -> parts.fields.set(
                                ISSUER,
                                Names.encoded(Certificates.authorityName(CertificatePurpose.SIGNING)
                                        .name()))),
                of(
                        ListLintCode.LINT_LIST_LIFE,
                        parts -> parts.fields.set(
                                NEXT, BouncyCastleCodec.time(Hierarchy.NOON.plusSeconds(96 * 3600 + 1)))),
                of(ListLintCode.LINT_LIST_EXTENSIONS, parts -> parts.extensions.remove(0)),
                of(
                        ListLintCode.LINT_LIST_EXTENSIONS,
                        parts -> parts.extension(
                                2,
                                new Extension(
                                        parts.extensions.get(2).getExtnId(),
                                        false,
                                        parts.extensions.get(2).getExtnValue()))),
                of(
                        ListLintCode.LINT_LIST_AUTHORITY_KEY,
                        parts -> parts.extension(
                                0,
                                ExtensionWriter.extension(
                                        Oids.AUTHORITY_KEY, false, new AuthorityKeyIdentifier(new byte[20])))),
                of(
                        ListLintCode.LINT_LIST_NUMBER,
                        parts -> parts.extension(
                                1, ExtensionWriter.extension(Oids.LIST_NUMBER, false, new CRLNumber(BigInteger.ONE)))),
                of(
                        ListLintCode.LINT_LIST_NUMBER,
                        parts -> parts.extension(
                                1,
                                ExtensionWriter.extension(
                                        Oids.LIST_NUMBER, false, new CRLNumber(BigInteger.TWO.pow(160))))),
                of(
                        ListLintCode.LINT_LIST_SCOPE,
                        parts -> parts.extension(
                                2,
                                ExtensionWriter.extension(
                                        Oids.LIST_SCOPE,
                                        true,
                                        new IssuingDistributionPoint(
                                                Names.encoded(OURS.rootIssuer(Partition.RARL)
                                                        .crl()),
                                                false,
                                                true,
                                                null,
                                                false,
                                                false)))),
                of(ListLintCode.LINT_LIST_REASON, parts -> parts.fields.add(entry(Optional.of(6)))),
                of(ListLintCode.LINT_LIST_REASON, parts -> parts.fields.add(entry(Optional.empty()))));
    }

    private static DERSequence entry(Optional<Integer> reason) {
        List<ASN1Encodable> parts =
                new ArrayList<>(List.of(new ASN1Integer(7), BouncyCastleCodec.time(Hierarchy.NOON)));
        reason.map(code ->
                        new Extensions(ExtensionWriter.extension(new Oid("2.5.29.21"), false, CRLReason.lookup(code))))
                .ifPresent(parts::add);
        return new DERSequence(new DERSequence(parts.toArray(ASN1Encodable[]::new)));
    }

    @ParameterizedTest(name = "{0} {index}")
    @Proves("hpki.ca.RevocationListLint.*")
    @MethodSource("mutations")
    void a_list_that_breaks_one_rule_breaks_no_other(ListLintCode code, Consumer<Parts> mutation) {
        Parts parts = new Parts(OURS.list(Partition.SARL, Hierarchy.NOON));
        mutation.accept(parts);

        assertThat(broken(Hierarchy.signed(parts.unsigned(), OURS.key("root")), ROOT, Optional.of(ROOT.crl())))
                .containsExactly(code);
    }

    /** A list without a version has no extensions either. */
    @Test
    void a_list_of_version_1_has_nothing_it_should_have() {
        Parts parts = new Parts(OURS.list(Partition.SARL, Hierarchy.NOON));
        parts.fields.remove(0);
        Der unsigned = Keys.der(new DERSequence(parts.fields.toArray(ASN1Encodable[]::new)));
        Der list = Keys.der(new DERSequence(new ASN1Encodable[] {
            ASN1Sequence.getInstance(unsigned.bytes()), parts.fields.get(0), new DERBitString(new byte[256])
        }));

        assertThat(broken(list, ROOT, Optional.of(ROOT.crl())))
                .containsExactly(ListLintCode.LINT_LIST_VERSION, ListLintCode.LINT_LIST_EXTENSIONS);
    }

    @Test
    void every_rule_is_broken_once() {
        assertThat(Stream.concat(
                        Stream.of(ListLintCode.LINT_LIST_VERSION),
                        mutations().map(each -> each.get()[0]).distinct()))
                .containsExactlyInAnyOrder((Object[]) ListLintCode.values());
    }

    @Test
    void what_is_drafted_breaks_none() {
        assertThat(broken(OURS.list(Partition.SARL, Hierarchy.NOON), ROOT, Optional.of(ROOT.crl())))
                .isEmpty();
        assertThat(broken(
                        OURS.list(CertificatePurpose.SIGNING, Hierarchy.NOON),
                        OURS.issuer(CertificatePurpose.SIGNING),
                        Optional.empty()))
                .isEmpty();
    }

    @Test
    void the_compromise_of_an_authority_stands_in_no_list_of_holders() {
        IssuingAuthority signing = OURS.issuer(CertificatePurpose.SIGNING);

        assertThat(broken(compromised(signing, Optional.empty()), signing, Optional.empty()))
                .containsExactly(ListLintCode.LINT_LIST_REASON);
        assertThat(broken(compromised(ROOT, Optional.of(ROOT.crl())), ROOT, Optional.of(ROOT.crl())))
                .isEmpty();
    }

    private static Der compromised(IssuingAuthority issuer, Optional<DistributionPoint> partition) {
        Der bytes = CODEC.encode(new RevocationListDraft(
                issuer,
                partition,
                Hierarchy.NOON,
                BigInteger.valueOf(9999),
                List.of(new RevocationListDraft.Entry(
                        SerialNumber.of(7), Hierarchy.NOON, RevocationReason.CA_COMPROMISE))));
        return CODEC.signed(bytes, Der.ofHex("00"));
    }

    private static List<RefusalCode> broken(Der list, IssuingAuthority issuer, Optional<DistributionPoint> partition) {
        RevocationListFacts facts = CODEC.readList(list).fold(read -> read, reasons -> {
            throw new AssertionError(reasons);
        });
        return RevocationListLint.judge(
                        new RevocationListLint.Judged(facts, issuer, partition, Optional.of(BigInteger.valueOf(3268))))
                .refusals()
                .stream()
                .flatMap(reasons -> reasons.reasons().stream())
                .map(Refusal::code)
                .toList();
    }

    private static Arguments of(ListLintCode code, Consumer<Parts> mutation) {
        return Arguments.of(code, mutation);
    }
}
