package jp.mamis.domain.hpki.status;

import static jp.mamis.domain.hpki.ca.NamePart.COMMON_NAME;
import static jp.mamis.domain.hpki.ca.NamePart.utf8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.CertificateProfile;
import jp.mamis.domain.hpki.ca.CertificateProfiles;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.DistinguishedName;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.KeyId;
import jp.mamis.domain.hpki.ca.KeyLabel;
import jp.mamis.domain.hpki.ca.NamePart;
import jp.mamis.domain.hpki.ca.SubjectName;
import jp.mamis.domain.hpki.ca.Validity;

/**
 * Who signs answers for an authority (OCSPレスポンダ、確認書の署名者), with a key of its own. Begun before its key is made, prepared
 * before its certificate is signed, and in office once there is one.
 *
 * @param number   counts those of the same authority from 1, whatever they answer about
 * @param prepared none as long as it has no key
 */
public record Responder(
        UUID id,
        Matter matter,
        CaGenerationId authority,
        int number,
        Instant begunAt,
        Optional<Prepared> prepared,
        Optional<Der> certificate) {

    /** About what it answers, and nothing else. */
    public enum Matter {
        /** How certificates stand. */
        STATUS("ocsp", "OCSP Responder"),
        /** Whether somebody was a physician. */
        QUALIFICATION("statement", "Statements");

        private final String label;
        private final String name;

        Matter(String label, String name) {
            this.label = label;
            this.name = name;
        }
    }

    /** @param toBeSigned of its certificate */
    public record Prepared(KeyId key, Der toBeSigned, Validity validity) {}

    public static Responder begun(UUID id, Matter matter, CaGeneration authority, int number, Instant now) {
        return new Responder(id, matter, authority.id(), number, now, Optional.empty(), Optional.empty());
    }

    public Responder prepared(Prepared next) {
        return new Responder(id, matter, authority, number, begunAt, Optional.of(next), certificate);
    }

    public Responder certified(Der signed) {
        return new Responder(id, matter, authority, number, begunAt, prepared, Optional.of(signed));
    }

    /** Whether its certificate counts at {@code now}. */
    public boolean isInOffice(Instant now) {
        return certificate.isPresent()
                && prepared.filter(each -> each.validity().covers(now)).isPresent();
    }

    /** The name its key has on the token. */
    public KeyLabel label(CaGeneration generation) {
        String realm = generation.realm() == CaRealm.PRODUCTION ? "" : "demonstration-";
        return new KeyLabel(realm + matter.label + "-" + AuthorityName.of(generation) + "-" + number);
    }

    /** The authority's name with one of its own. */
    public SubjectName.Authority name(CaGeneration generation) {
        NamePart own = utf8(COMMON_NAME, matter.name + " " + AuthorityName.of(generation) + "-" + number);
        DistinguishedName name = DistinguishedName.of(Stream.concat(
                        generation.authority().name().parts().stream()
                                .filter(part -> !part.type().equals(COMMON_NAME)),
                        Stream.of(own))
                .toArray(NamePart[]::new));
        return new SubjectName.Authority(name, name);
    }

    public CertificateProfile profile(CaGeneration generation) {
        return matter == Matter.STATUS
                ? CertificateProfiles.responder(generation.realm(), generation.purpose())
                : CertificateProfiles.statements(generation.realm());
    }

    /** Quick to sign with and of the authority's family. */
    public static KeyAlgorithm key(CaGeneration generation) {
        return generation.authority().key().family() == KeyAlgorithm.Family.RSA
                ? KeyAlgorithm.RSA_2048
                : KeyAlgorithm.P_256;
    }

    /** From today on as long as the profile and the authority allow. */
    public Validity validity(CaGeneration generation, Instant now) {
        LocalDate today = JapanTime.today(now);
        LocalDate end = today.plusMonths(profile(generation).months()).minusDays(1);
        LocalDate last = JapanTime.today(generation.authority().validity().last());
        return Validity.ofDays(today, end.isBefore(last) ? end : last);
    }

    /** The authority as it signs answers: with this key and certificate in place of its own. */
    public CaGeneration answering(CaGeneration generation) {
        return new CaGeneration(
                generation.id(),
                generation.duty(),
                generation.realm(),
                generation.number(),
                generation.family(),
                prepared.orElseThrow().key(),
                certificate.orElseThrow(),
                generation.authority());
    }
}
