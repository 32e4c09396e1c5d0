package jp.mamis.domain.hpki.verification;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mamis.domain.hpki.ca.CertificateFacts;
import jp.mamis.domain.hpki.ca.ExtensionFacts;
import jp.mamis.domain.hpki.ca.KeyUse;
import jp.mamis.domain.hpki.ca.Oid;
import jp.mamis.domain.hpki.ca.Oids;
import jp.mamis.domain.hpki.ca.RevocationListFacts;
import jp.mamis.domain.kernel.Basis;

/** Whether certificates were revoked, by lists that their issuer signed. */
@Basis(
        document = "RFC 5280",
        article = "6.3.3",
        rule =
                "Of every certificate below the root a list of its issuer tells that it is not revoked: one that is current at"
                        + " the time asked about and of the certificate's own partition. Without such a list it is not relied on;"
                        + " that it was revoked by then is believed of a list of any time.",
        note = "The root publishes two partitions, of itself and of the authorities below it; one does not stand in for"
                + " the other.")
record StatusRule() implements ChainRule {

    private static final Set<Oid> UNDERSTOOD = Set.of(Oids.LIST_SCOPE, Oids.LIST_NUMBER, Oids.AUTHORITY_KEY);

    /** The reason certificateHold. */
    private static final Integer HOLD = 6;

    @Override
    public Stream<Finding> judge(ChainCase it) {
        return it.status()
                ? IntStream.range(0, it.chain().links().size() - 1)
                        .mapToObj(place -> judge(
                                it, it.chain().links().get(place), it.chain().issuerOf(place)))
                        .flatMap(Optional::stream)
                : Stream.empty();
    }

    private Optional<Finding> judge(ChainCase it, CertificateFacts link, CertificateFacts issuer) {
        Map<String, String> named = Map.of("issuer", link.issuer().toString());
        List<RevocationListFacts> signed = it.lists().stream()
                .filter(list -> list.issuer().equals(link.issuer()))
                .filter(list -> isGood(list, issuer, it.check()))
                .toList();
        List<RevocationListFacts> about =
                signed.stream().filter(list -> list.covers(link)).toList();
        List<RevocationListFacts> current =
                about.stream().filter(list -> list.isCurrent(it.at())).toList();
        if (signed.isEmpty()) {
            return Optional.of(Finding.of(link, ChainRefusal.CHAIN_STATUS_UNKNOWN, named, source()));
        }
        if (about.isEmpty()) {
            return Optional.of(Finding.of(link, ChainRefusal.CHAIN_STATUS_OF_OTHERS, named, source()));
        }
        Optional<Finding> revoked = revoked(it, link, about, current);
        return revoked.isPresent() || !current.isEmpty() ? revoked : Optional.of(outOfTime(link, about));
    }

    private static boolean isGood(RevocationListFacts list, CertificateFacts issuer, SignatureCheck check) {
        boolean understood = list.extensions().stream()
                .filter(ExtensionFacts::critical)
                .map(ExtensionFacts::type)
                .allMatch(UNDERSTOOD::contains);
        return understood
                && list.signature().algorithm().isPresent()
                && issuer.contents().uses().contains(KeyUse.CRL_SIGN)
                && check.isSignedBy(list.encoded(), issuer.key());
    }

    private Finding outOfTime(CertificateFacts link, List<RevocationListFacts> about) {
        RevocationListFacts newest = about.stream()
                .max(Comparator.comparing(RevocationListFacts::thisUpdate))
                .orElseThrow();
        return Finding.of(
                link,
                ChainRefusal.CHAIN_STATUS_NOT_CURRENT,
                Map.of(
                        "from", newest.thisUpdate().toString(),
                        "until", newest.nextUpdate().map(Object::toString).orElse("-")),
                source());
    }

    /** A hold alone may be lifted, so that a list of another time says nothing of it. */
    private Optional<Finding> revoked(
            ChainCase it, CertificateFacts link, List<RevocationListFacts> about, List<RevocationListFacts> current) {
        return about.stream()
                .flatMap(list -> Optional.ofNullable(list.entries().get(link.serial()))
                        .filter(entry -> current.contains(list)
                                || entry.reason().filter(HOLD::equals).isEmpty())
                        .stream())
                .filter(entry -> !entry.revokedAt().isAfter(it.at()))
                .findFirst()
                .map(entry -> Finding.of(
                        link,
                        ChainRefusal.CHAIN_REVOKED,
                        Map.of(
                                "at", entry.revokedAt().toString(),
                                "reason", entry.reason().map(Object::toString).orElse("-")),
                        source()));
    }
}
