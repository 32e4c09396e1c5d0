package jp.mamis.domain.hpki.verification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.mamis.domain.hpki.ca.CertificateFacts;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;

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

    /** Finds one. */
    @Basis(
            document = "RFC 5280",
            article = "6.1",
            rule = "A certificate is relied on when a path of signatures leads from it to a root that is trusted"
                    + " beforehand; a root that comes along with it is not.")
    public static final class Search {

        /** The same for whoever reads a verdict. */
        public static final String SOURCE = "RFC 5280, 6.1";

        private final List<CertificateFacts> others;
        private final List<CertificateFacts> anchors;
        private final SignatureCheck check;

        public Search(List<CertificateFacts> others, List<CertificateFacts> anchors, SignatureCheck check) {
            this.others = List.copyOf(others);
            this.anchors = List.copyOf(anchors);
            this.check = check;
        }

        /** The path from {@code holder}, or what is missing. */
        public Outcome<Chain> from(CertificateFacts holder) {
            return from(List.of(holder), new HashSet<>());
        }

        /** Nobody is asked twice, so that certificates that sign one another in circles cost no time. */
        private Outcome<Chain> from(List<CertificateFacts> path, Set<Der> asked) {
            CertificateFacts last = path.get(path.size() - 1);
            asked.add(last.encoded());
            if (isAnchor(last)) {
                return Outcome.accepted(new Chain(path));
            }
            List<CertificateFacts> named = Stream.concat(anchors.stream(), others.stream())
                    .filter(each -> each.subject().equals(last.issuer()))
                    .filter(each -> !asked.contains(each.encoded()))
                    .toList();
            List<CertificateFacts> signers = named.stream()
                    .filter(each -> check.isSignedBy(last.encoded(), each.key()))
                    .toList();
            ChainRefusal code = named.isEmpty() || !signers.isEmpty()
                    ? ChainRefusal.CHAIN_NO_ANCHOR
                    : ChainRefusal.CHAIN_SIGNATURE_WRONG;
            Outcome<Chain> answer = Outcome.refused(
                    Refusal.of(code, Map.of("issuer", last.issuer().toString())));
            for (CertificateFacts signer : path.size() < LONGEST ? signers : List.<CertificateFacts>of()) {
                List<CertificateFacts> longer = new ArrayList<>(path);
                longer.add(signer);
                answer = from(longer, asked);
                if (answer.accepted().isPresent()) {
                    return answer;
                }
            }
            return answer;
        }

        private boolean isAnchor(CertificateFacts certificate) {
            return anchors.stream().anyMatch(anchor -> anchor.encoded().equals(certificate.encoded()));
        }
    }
}
