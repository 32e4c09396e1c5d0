package jp.mamis.domain.hpki.ceremony;

import static jp.mamis.domain.hpki.ca.NamePart.COMMON_NAME;
import static jp.mamis.domain.hpki.ca.NamePart.JAPAN;
import static jp.mamis.domain.hpki.ca.NamePart.ORGANISATION;
import static jp.mamis.domain.hpki.ca.NamePart.UNIT;
import static jp.mamis.domain.hpki.ca.NamePart.utf8;

import jp.mamis.domain.hpki.ca.CaDuty;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.DistinguishedName;
import jp.mamis.domain.hpki.ca.SubjectName;
import jp.mamis.domain.kernel.Basis;

/** What authorities are called (認証局の名称). */
@Basis(
        document = "HPKI certificates as issued",
        article = "names of authorities",
        rule =
                "A root is C, O, OU, OU with its Japanese name beside it; an authority below it is C, O, OU, CN, where CN is"
                        + " HPKI-01, its own name with the number of the generation, and what its certificates are for.",
        note =
                "Measured in production. The root of production is not ours to name. A demonstration has names of its own that say so.")
public final class AuthorityNames {

    private final CaRealm realm;
    private final int generation;

    public AuthorityNames(CaRealm realm, int generation) {
        this.realm = realm;
        this.generation = generation;
    }

    /** Of a root only in a demonstration: that of production is the ministry's. */
    public SubjectName.Authority of(CaDuty duty) {
        return duty == CaDuty.ROOT ? root() : below(duty);
    }

    private SubjectName.Authority root() {
        if (isReal()) {
            throw new IllegalStateException("the root of production is not ours to name");
        }
        return new SubjectName.Authority(
                DistinguishedName.of(
                        JAPAN,
                        utf8(ORGANISATION, "MAMIS Demonstration"),
                        utf8(UNIT, "Not for real use"),
                        utf8(UNIT, "Demonstration HPKI Root CA V" + generation)),
                DistinguishedName.of(JAPAN, utf8(ORGANISATION, "MAMISデモ環境"), utf8(UNIT, "実際の用途には使えません")));
    }

    private SubjectName.Authority below(CaDuty duty) {
        String ending = duty == CaDuty.SIGNING ? "-forNonRepudiation" : "-forAuthentication-forIndividual";
        String own = (isReal() ? "HPKI_JV" : "Demonstration_JV") + generation;
        return new SubjectName.Authority(
                DistinguishedName.of(
                        JAPAN,
                        utf8(ORGANISATION, isReal() ? "Japan Medical Association" : "MAMIS Demonstration"),
                        utf8(UNIT, isReal() ? "Digital Certificate Center" : "Not for real use"),
                        utf8(COMMON_NAME, "HPKI-01-" + own + ending)),
                isReal()
                        ? DistinguishedName.of(JAPAN, utf8(ORGANISATION, "公益社団法人日本医師会"), utf8(UNIT, "電子認証センター"))
                        : DistinguishedName.of(JAPAN, utf8(ORGANISATION, "MAMISデモ環境"), utf8(UNIT, "実際の用途には使えません")));
    }

    private boolean isReal() {
        return realm == CaRealm.PRODUCTION;
    }
}
