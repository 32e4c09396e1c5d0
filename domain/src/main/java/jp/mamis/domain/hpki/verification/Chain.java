package jp.mamis.domain.hpki.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.hpki.ca.CertificateFacts;
import jp.mamis.domain.kernel.Basis;

/**
 * Certificates from a holder's up to a trusted root (認証パス), each signed with the key of the next.
 *
 * @param links the holder's first, the root's last
 */
public record Chain(List<CertificateFacts> links) {

    /** More would be no HPKI: a holder, an authority, link certificates, a root. */
    static final int LONGEST = 8;

    public Chain {
        links = List.copyOf(links);
    }

    /** All but the root, which is trusted for itself. */
    List<CertificateFacts> judged() {
        return links.subList(0, Math.max(1, links.size() - 1));
    }

    /** Who issued a link: the next, or the root itself. */
    CertificateFacts issuerOf(int link) {
        return links.get(Math.min(link + 1, links.size() - 1));
    }

    /**
     * What a search came to.
     *
     * @param paths every path that was found, none longer than eight certificates; the first sixteen at most
     * @param dead  where the search ended first; told where there is no path
     */
    public record Found(List<Chain> paths, Optional<Finding> dead) {

        public Found {
            paths = List.copyOf(paths);
        }
    }

    /** Finds paths. A search ends after a thousand signatures, whatever the certificates. */
    @Basis(
            document = "RFC 5280",
            article = "6.1",
            rule = "A certificate is relied on when a path of signatures leads from it to a root that is trusted"
                    + " beforehand; a root that comes along with it is not. Of several paths one that breaks no rule is"
                    + " enough.")
    public static final class Search {

        private static final int MOST_PATHS = 16;
        private static final int MOST_SIGNATURES = 1_000;

        private final List<CertificateFacts> anchors;
        private final List<CertificateFacts> candidates;
        private final SignatureCheck check;
        private final List<Chain> paths = new ArrayList<>();
        private final List<Finding> dead = new ArrayList<>();
        private final List<CertificateFacts> asked = new ArrayList<>();

        private Search(List<CertificateFacts> others, List<CertificateFacts> anchors, SignatureCheck check) {
            this.anchors = anchors;
            this.candidates =
                    Stream.concat(anchors.stream(), others.stream()).distinct().toList();
            this.check = check;
        }

        /** The paths from {@code holder} to one of {@code anchors}, over whichever of {@code others} are needed. */
        public static Found paths(
                CertificateFacts holder,
                List<CertificateFacts> others,
                List<CertificateFacts> anchors,
                SignatureCheck check) {
            Search search = new Search(others, anchors, check);
            search.from(List.of(holder));
            return new Found(search.paths, search.dead.stream().findFirst());
        }

        private void from(List<CertificateFacts> path) {
            CertificateFacts last = path.get(path.size() - 1);
            if (isAnchor(last)) {
                paths.add(new Chain(path));
                return;
            }
            List<CertificateFacts> named = candidates.stream()
                    .filter(each -> each.subject().equals(last.issuer()))
                    .filter(each -> !path.contains(each))
                    .toList();
            List<CertificateFacts> signers =
                    named.stream().filter(each -> signed(last, each)).toList();
            if (signers.isEmpty() || path.size() == LONGEST) {
                dead.add(end(last, named, signers));
                return;
            }
            signers.stream()
                    .filter(signer -> isAnchor(signer) || !signed(signer, signer))
                    .forEach(signer -> {
                        if (paths.size() < MOST_PATHS) {
                            from(Stream.concat(path.stream(), Stream.of(signer)).toList());
                        }
                    });
            dead.add(end(last, named, signers));
        }

        private boolean signed(CertificateFacts certificate, CertificateFacts by) {
            asked.add(certificate);
            return asked.size() <= MOST_SIGNATURES && check.isSignedBy(certificate.encoded(), by.key());
        }

        private boolean isAnchor(CertificateFacts certificate) {
            return anchors.stream().anyMatch(anchor -> anchor.encoded().equals(certificate.encoded()));
        }

        /** What is too weak to be checked at all is not said to be forged. */
        private Finding end(CertificateFacts last, List<CertificateFacts> named, List<CertificateFacts> signers) {
            boolean checked = !named.isEmpty() && signers.isEmpty() && asked.size() <= MOST_SIGNATURES;
            if (checked && last.signature().algorithm().isEmpty()) {
                return new ChainRule.Strength()
                        .weak(last, last.signature().signed().dotted());
            }
            if (checked
                    && named.stream().allMatch(each -> each.key().algorithm().isEmpty())) {
                CertificateFacts issuer = named.get(0);
                return new ChainRule.Strength().weak(issuer, issuer.key().words());
            }
            return Finding.of(
                    last,
                    checked ? ChainRefusal.CHAIN_SIGNATURE_WRONG : ChainRefusal.CHAIN_NO_ANCHOR,
                    Map.of("issuer", last.issuer().toString()),
                    "RFC 5280, 6.1");
        }
    }
}
