package jp.mamis.domain.hpki.status;

import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.Oid;
import jp.mamis.domain.kernel.Basis;

/**
 * How a question names the authority that issued a certificate (発行者の識別値).
 *
 * @param name digest of the authority's name
 * @param key  digest of its public key
 */
public record IssuerMark(Digest digest, Der name, Der key) {

    /** What the marks are computed with. They secure nothing, so SHA-1 serves those who know no other. */
    @Basis(
            document = "RFC 5019",
            article = "2.1.1",
            rule = "Certificates are asked for by SHA-1, and by SHA-256 of those who do so.")
    public enum Digest {
        SHA_1("1.3.14.3.2.26"),
        SHA_256("2.16.840.1.101.3.4.2.1");

        private final String dotted;

        Digest(String dotted) {
            this.dotted = dotted;
        }

        public Oid oid() {
            return new Oid(dotted);
        }

        /** Its name in Java's security libraries. */
        public String javaName() {
            return name().replace('_', '-');
        }

        /** The digest of that identifier. */
        public static Optional<Digest> of(Oid oid) {
            return Stream.of(values()).filter(each -> each.oid().equals(oid)).findFirst();
        }
    }
}
