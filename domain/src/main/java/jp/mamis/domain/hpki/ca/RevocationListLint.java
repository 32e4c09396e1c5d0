package jp.mamis.domain.hpki.ca;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;

/**
 * One rule that revocation lists keep (失効リスト検査). Judged over what was read back from the bytes. Long because each rule
 * stands with its basis.
 */
public sealed interface RevocationListLint {

    /** As serial numbers. */
    int LONGEST_BITS = 159;

    /**
     * A list with what it should be.
     *
     * @param partition the one it is of; none for a list of holders' certificates
     * @param before    number of the list before
     */
    record Judged(
            RevocationListFacts facts,
            IssuingAuthority issuer,
            Optional<DistributionPoint> partition,
            Optional<BigInteger> before) {}

    /** Every rule. */
    static List<RevocationListLint> all() {
        return List.of(
                new Version(),
                new Algorithm(),
                new Issuer(),
                new Life(),
                new Extensions(),
                new SigningKey(),
                new Increasing(),
                new OwnPartition(),
                new Reasons());
    }

    /** By which the rule is known for ever. */
    ListLintCode code();

    /** Whether the list keeps it. */
    boolean holds(Judged it);

    /** The list, or every rule it breaks. */
    static Outcome<RevocationListFacts> judge(Judged it) {
        return Policies.accept(
                it::facts,
                all().stream().flatMap(rule -> rule.holds(it) ? Stream.empty() : Stream.of(Refusal.of(rule.code()))));
    }

    @Basis(document = "Revocation lists as issued", article = "version", rule = "A list is of version 2.")
    record Version() implements RevocationListLint {
        @Override
        public ListLintCode code() {
            return ListLintCode.LINT_LIST_VERSION;
        }

        @Override
        public boolean holds(Judged it) {
            return it.facts().version() == 2;
        }
    }

    @Basis(
            document = "Revocation lists as issued",
            article = "signature",
            rule = "A list is signed with the authority's algorithm, named alike in both places; never SHA-1.")
    record Algorithm() implements RevocationListLint {
        @Override
        public ListLintCode code() {
            return ListLintCode.LINT_LIST_ALGORITHM;
        }

        @Override
        public boolean holds(Judged it) {
            return it.facts()
                    .signature()
                    .algorithm()
                    .equals(Optional.of(it.issuer().algorithm()));
        }
    }

    @Basis(
            document = "Revocation lists as issued",
            article = "issuer",
            rule = "A list is issued under the authority's very name.")
    record Issuer() implements RevocationListLint {
        @Override
        public ListLintCode code() {
            return ListLintCode.LINT_LIST_ISSUER;
        }

        @Override
        public boolean holds(Judged it) {
            return it.facts().issuer().equals(it.issuer().name());
        }
    }

    @Basis(
            document = "Revocation lists as issued",
            article = "nextUpdate",
            rule = "A list counts for exactly 96 hours.")
    record Life() implements RevocationListLint {
        @Override
        public ListLintCode code() {
            return ListLintCode.LINT_LIST_LIFE;
        }

        @Override
        public boolean holds(Judged it) {
            return it.facts()
                    .nextUpdate()
                    .equals(Optional.of(it.facts().thisUpdate().plus(RevocationListDraft.LIFE)));
        }
    }

    @Basis(
            document = "Revocation lists as issued",
            article = "crlExtensions",
            rule =
                    "A list has authorityKeyIdentifier and cRLNumber, and issuingDistributionPoint where it is a partition; only this is critical.")
    record Extensions() implements RevocationListLint {
        @Override
        public ListLintCode code() {
            return ListLintCode.LINT_LIST_EXTENSIONS;
        }

        @Override
        public boolean holds(Judged it) {
            return extensions(it.facts()).equals(expected(it));
        }
    }

    @Basis(
            document = "Revocation lists as issued",
            article = "authorityKeyIdentifier",
            rule = "authorityKeyIdentifier holds the authority's key identifier, its issuer and its serial number.")
    record SigningKey() implements RevocationListLint {
        @Override
        public ListLintCode code() {
            return ListLintCode.LINT_LIST_AUTHORITY_KEY;
        }

        @Override
        public boolean holds(Judged it) {
            return it.facts()
                    .authorityKey()
                    .filter(mark -> !mark.equals(it.issuer().mark()))
                    .isEmpty();
        }
    }

    @Basis(
            document = "RFC 5280",
            article = "5.2.3",
            rule = "The number of a list is greater than that of every list before it, and has at most 20 octets.")
    record Increasing() implements RevocationListLint {
        @Override
        public ListLintCode code() {
            return ListLintCode.LINT_LIST_NUMBER;
        }

        @Override
        public boolean holds(Judged it) {
            return it.facts()
                    .number()
                    .filter(number -> number.bitLength() > LONGEST_BITS
                            || it.before()
                                    .filter(before -> number.compareTo(before) <= 0)
                                    .isPresent())
                    .isEmpty();
        }
    }

    @Basis(
            document = "Revocation lists as issued",
            article = "issuingDistributionPoint",
            rule = "A partition names itself by its directory name alone and tells of authorities only.")
    record OwnPartition() implements RevocationListLint {
        @Override
        public ListLintCode code() {
            return ListLintCode.LINT_LIST_SCOPE;
        }

        @Override
        public boolean holds(Judged it) {
            return it.facts()
                    .scope()
                    .filter(scope ->
                            !it.partition().map(RevocationListLint::scope).equals(Optional.of(scope)))
                    .isEmpty();
        }
    }

    @Basis(
            document = "our choice",
            article = "reasonCode",
            rule = "Every entry has a reason, which is 1, 3, 4 or 5, and 2 of an authority alone; none is a hold.")
    record Reasons() implements RevocationListLint {
        @Override
        public ListLintCode code() {
            return ListLintCode.LINT_LIST_REASON;
        }

        @Override
        public boolean holds(Judged it) {
            return it.facts().entries().values().stream()
                    .allMatch(entry -> entry.reason()
                            .flatMap(RevocationReason::of)
                            .filter(reason ->
                                    it.partition().isPresent() || RevocationReason.OF_HOLDERS.contains(reason))
                            .isPresent());
        }
    }

    private static Map<Oid, Boolean> extensions(RevocationListFacts facts) {
        return facts.extensions().stream().collect(Collectors.toMap(ExtensionFacts::type, ExtensionFacts::critical));
    }

    private static Map<Oid, Boolean> expected(Judged it) {
        Map<Oid, Boolean> expected = new HashMap<>(Map.of(Oids.AUTHORITY_KEY, false, Oids.LIST_NUMBER, false));
        it.partition().ifPresent(partition -> expected.put(Oids.LIST_SCOPE, true));
        return expected;
    }

    private static RevocationListFacts.Scope scope(DistributionPoint partition) {
        List<GeneralName> directory = partition.names().stream()
                .filter(GeneralName.Directory.class::isInstance)
                .toList();
        return new RevocationListFacts.Scope(Optional.of(new DistributionPoint(directory)), true, false, false);
    }
}
