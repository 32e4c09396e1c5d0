package jp.mamis.application.hpki.register;

import java.time.Instant;
import java.util.Optional;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CertificatePurpose;
import jp.mamis.domain.hpki.ca.CertificateStatus;
import jp.mamis.domain.hpki.ca.RevocationGround;
import jp.mamis.domain.hpki.ca.RevocationReason;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.ca.SubjectNumber;
import jp.mamis.domain.hpki.ca.Validity;
import jp.mamis.domain.person.KanaName;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.qualification.LicenceNumber;

/**
 * A certificate that was issued, in a list.
 *
 * @param person     who is registered under the number it was issued for; none where nobody is any more
 * @param plannedAt  when it was decided
 * @param issuedAt   when it was recorded
 * @param revocation none where it was not revoked
 */
public record CertificateLine(
        AuthorityName authority,
        SerialNumber serial,
        CertificatePurpose purpose,
        SubjectNumber holder,
        Optional<Person> person,
        Validity validity,
        Instant plannedAt,
        Instant issuedAt,
        Optional<Revoked> revocation) {

    /** Who holds it, as registered last. */
    public record Person(PersonId id, LicenceNumber number, PersonName name, KanaName kana) {}

    /**
     * How it ended.
     *
     * @param published what lists say
     * @param ground    the true one; none for those who only keep keys
     */
    public record Revoked(
            Instant revokedAt, Instant recordedAt, RevocationReason published, Optional<RevocationGround> ground) {}

    /** How it stands. */
    public CertificateStatus.Kind status(Instant now) {
        return revocation.isPresent()
                ? CertificateStatus.Kind.REVOKED
                : CertificateStatus.unrevoked(validity, now).kind();
    }

    /** The same without what is kept inside. */
    CertificateLine withoutGround() {
        return new CertificateLine(
                authority,
                serial,
                purpose,
                holder,
                person,
                validity,
                plannedAt,
                issuedAt,
                revocation.map(
                        each -> new Revoked(each.revokedAt(), each.recordedAt(), each.published(), Optional.empty())));
    }
}
