package jp.mamis.domain.hpki.verification;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mamis.domain.hpki.ca.BasicConstraints;
import jp.mamis.domain.hpki.ca.CertificateFacts;
import jp.mamis.domain.hpki.ca.CertificatePurpose;
import jp.mamis.domain.hpki.ca.ExtensionFacts;
import jp.mamis.domain.hpki.ca.KeyUse;
import jp.mamis.domain.hpki.ca.Oid;
import jp.mamis.domain.hpki.ca.Oids;
import jp.mamis.domain.hpki.ca.PolicyFacts;
import jp.mamis.domain.kernel.Basis;

/** One rule on a path. Long because each rule stands with its basis. */
public sealed interface ChainRule permits ChainRule.Stateless, StatusRule {

    /** Every rule. */
    static List<ChainRule> all() {
        return List.of(
                new Times(),
                new Authorities(),
                new Lengths(),
                new Extensions(),
                new Strength(),
                new Policies(),
                new Realms(),
                new Purposes(),
                new StatusRule());
    }

    /** The breaches of it. */
    Stream<Finding> judge(ChainCase it);

    /** Where it comes from, for whoever wants to read it there. */
    default String source() {
        return Stream.of(getClass().getAnnotation(Basis.class))
                .map(basis -> basis.article().isEmpty() ? basis.document() : basis.document() + ", " + basis.article())
                .findFirst()
                .orElseThrow();
    }

    /** Rules on the certificates alone. */
    sealed interface Stateless extends ChainRule {}

    @Basis(
            document = "RFC 5280",
            article = "6.1.3 (a)(2)",
            rule = "Every certificate of a path, the root's too, is valid at the time asked about.")
    record Times() implements Stateless {
        @Override
        public Stream<Finding> judge(ChainCase it) {
            return it.chain().links().stream()
                    .filter(link -> !link.validity().covers(it.at()))
                    .map(link -> it.at().isBefore(link.validity().first())
                            ? Finding.of(
                                    link,
                                    ChainRefusal.CHAIN_NOT_YET_VALID,
                                    Map.of("from", link.validity().first().toString()),
                                    source())
                            : Finding.of(
                                    link,
                                    ChainRefusal.CHAIN_EXPIRED,
                                    Map.of("until", link.validity().last().toString()),
                                    source()));
        }
    }

    @Basis(
            document = "RFC 5280",
            article = "6.1.4 (k), (n)",
            rule = "Whoever issues a certificate of a path is an authority and may sign certificates.")
    record Authorities() implements Stateless {
        @Override
        public Stream<Finding> judge(ChainCase it) {
            return it.chain().links().stream()
                    .skip(1)
                    .filter(link -> !link.authority() || !link.contents().uses().contains(KeyUse.KEY_CERT_SIGN))
                    .map(link -> Finding.of(link, ChainRefusal.CHAIN_NOT_AUTHORITY, Map.of(), source()));
        }
    }

    @Basis(
            document = "RFC 5280",
            article = "6.1.4 (l), (m)",
            rule = "No more authorities stand between an authority and the holder than its certificate allows.")
    record Lengths() implements Stateless {
        @Override
        public Stream<Finding> judge(ChainCase it) {
            List<CertificateFacts> links = it.chain().links();
            return IntStream.range(1, links.size())
                    .filter(place -> limit(links.get(place))
                            .filter(most -> between(links, place) > most)
                            .isPresent())
                    .mapToObj(place -> Finding.of(links.get(place), ChainRefusal.CHAIN_TOO_LONG, Map.of(), source()));
        }

        private static Optional<Long> limit(CertificateFacts link) {
            return link.contents()
                    .constraints()
                    .flatMap(BasicConstraints::longest)
                    .map(most -> most.min(BigInteger.valueOf(Chain.LONGEST)).longValueExact());
        }

        private static long between(List<CertificateFacts> links, int place) {
            return links.subList(1, place).stream()
                    .filter(link -> !link.selfIssued())
                    .count();
        }
    }

    @Basis(
            document = "RFC 5280",
            article = "6.1.4 (o), 6.1.5 (f)",
            rule = "A certificate with a critical extension that is not understood is refused.",
            note = "Name constraints and policy mappings are not used in the HPKI and count as not understood.")
    record Extensions() implements Stateless {

        private static final Set<Oid> UNDERSTOOD = Set.copyOf(Oids.ORDER);

        @Override
        public Stream<Finding> judge(ChainCase it) {
            return it.chain().judged().stream()
                    .flatMap(link -> link.extensions().stream()
                            .filter(ExtensionFacts::critical)
                            .map(ExtensionFacts::type)
                            .filter(type -> !UNDERSTOOD.contains(type))
                            .map(type -> Finding.of(
                                    link,
                                    ChainRefusal.CHAIN_UNKNOWN_EXTENSION,
                                    Map.of("extension", type.dotted()),
                                    source())));
        }
    }

    @Basis(
            document = "CRYPTREC list of recommended ciphers",
            rule = "SHA-1 and RSA below 2048 bits are refused on every level.",
            note = "RSA 2048 itself is for new signatures until the end of 2030.")
    record Strength() implements Stateless {
        @Override
        public Stream<Finding> judge(ChainCase it) {
            Stream<Finding> keys = it.chain().links().stream()
                    .filter(link -> link.key().algorithm().isEmpty())
                    .map(link -> weak(link, link.key().words()));
            Stream<Finding> signatures = it.chain().judged().stream()
                    .filter(link -> link.signature().algorithm().isEmpty())
                    .map(link -> weak(link, link.signature().signed().dotted()));
            return Stream.concat(keys, signatures);
        }

        Finding weak(CertificateFacts link, String what) {
            return Finding.of(link, ChainRefusal.CHAIN_WEAK, Map.of("what", what), source());
        }
    }

    @Basis(
            document = "HPKI certificates as issued",
            article = "certificatePolicies; RFC 5280, 6.1.3 (d)-(f)",
            rule =
                    "Every certificate below the root is issued under the policy of the purpose asked about, explicitly.")
    record Policies() implements Stateless {
        @Override
        public Stream<Finding> judge(ChainCase it) {
            return it.chain().judged().stream()
                    .filter(link -> policies(link).noneMatch(it.policy()::equals))
                    .map(link -> Finding.of(
                            link,
                            ChainRefusal.CHAIN_OTHER_POLICY,
                            Map.of("policy", it.policy().dotted()),
                            source()));
        }
    }

    @Basis(
            document = "HPKI certificates as issued",
            article = "assurance level of the policy",
            rule = "Certificates of production and of tests never meet in one path, and neither passes for the other.")
    record Realms() implements Stateless {
        @Override
        public Stream<Finding> judge(ChainCase it) {
            List<Oid> theirs = Arrays.stream(CertificatePurpose.values())
                    .map(purpose -> purpose.policy(it.realm().other()))
                    .toList();
            return it.chain().links().stream()
                    .flatMap(link -> policies(link)
                            .filter(theirs::contains)
                            .map(policy -> Finding.of(
                                    link,
                                    ChainRefusal.CHAIN_OTHER_REALM,
                                    Map.of("policy", policy.dotted()),
                                    source())));
        }
    }

    @Basis(
            document = "HPKI certificates as issued",
            article = "keyUsage, extKeyUsage",
            rule =
                    "Documents are signed with a key for non-repudiation alone, in a certificate that says nothing of other"
                            + " uses, and logged in with one for digital signatures alone; neither is taken for the other.")
    record Purposes() implements Stateless {
        @Override
        public Stream<Finding> judge(ChainCase it) {
            CertificateFacts holder = it.chain().links().get(0);
            boolean fits = it.purpose() == CertificatePurpose.SIGNING
                    ? holder.contents().uses().equals(Set.of(KeyUse.NON_REPUDIATION))
                            && !holder.has(Oids.EXTENDED_KEY_USAGE)
                    : holder.contents().uses().equals(Set.of(KeyUse.DIGITAL_SIGNATURE)) && logsIn(holder);
            return fits && !holder.authority()
                    ? Stream.empty()
                    : Stream.of(Finding.of(holder, ChainRefusal.CHAIN_OTHER_PURPOSE, Map.of(), source()));
        }

        private static boolean logsIn(CertificateFacts holder) {
            List<Oid> extended = holder.contents().extendedUses();
            return extended.isEmpty() || extended.contains(Oids.CLIENT_LOG_IN);
        }
    }

    private static Stream<Oid> policies(CertificateFacts link) {
        return link.contents().policies().stream().map(PolicyFacts::policy);
    }
}
