package jp.mamis.domain.hpki.ca;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where a realm publishes (公開先). What a production certificate names is what signing certificates of today name; where
 * status is asked and the list of the authority for authentication are named by us. A demonstration's addresses lead nowhere.
 *
 * @param rootStatement the practice statement above
 * @param statement     the practice statement of the subscribers' authorities
 */
public record Addresses(String rootStatement, String rootLists, String statement, String lists, String ocsp) {

    public static Addresses of(CaRealm realm) {
        return realm == CaRealm.PRODUCTION
                ? new Addresses(
                        "http://hpki.mhlw.go.jp/repository/",
                        "http://hpki.mhlw.go.jp/repository/rlist/",
                        "http://www.pki.med.or.jp/certpolicy/",
                        "http://crl.pki.med.or.jp/repository/crl/",
                        "http://ocsp.pki.med.or.jp/")
                : new Addresses(
                        "http://root.hpki.example/repository/",
                        "http://root.hpki.example/repository/rlist/",
                        "http://www.hpki.example/certpolicy/",
                        "http://crl.hpki.example/repository/crl/",
                        "http://ocsp.hpki.example/");
    }

    /** The list of a generation of a subscribers' authority: {@code crl-sign2.crl}. */
    public DistributionPoint list(CertificatePurpose purpose, int generation) {
        String kind = purpose == CertificatePurpose.SIGNING ? "sign" : "auth";
        return DistributionPoint.at(lists + "crl-" + kind + generation + ".crl");
    }

    /** The partition of a root's list: {@code RARL} for the root itself, {@code SARL} for authorities below it. */
    public DistributionPoint partition(DistinguishedName root, Partition partition, int generation) {
        NamePart[] parts = Stream.concat(
                        root.parts().stream(), Stream.of(NamePart.utf8(NamePart.COMMON_NAME, partition.name())))
                .toArray(NamePart[]::new);
        return DistributionPoint.partition(
                DistinguishedName.of(parts),
                rootLists + partition.name().toLowerCase(Locale.ROOT) + generation + ".crl");
    }

    /** Which authorities a root's list is about. */
    public enum Partition {
        /** The root itself. */
        RARL,
        /** Those below it. */
        SARL
    }
}
