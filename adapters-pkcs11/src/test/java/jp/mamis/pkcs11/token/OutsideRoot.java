package jp.mamis.pkcs11.token;

import java.time.LocalDate;
import jp.mamis.application.hpki.ca.CertificateCodec;
import jp.mamis.domain.hpki.ca.Addresses;
import jp.mamis.domain.hpki.ca.CaDuty;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.CertificateDraft;
import jp.mamis.domain.hpki.ca.CertificateFacts;
import jp.mamis.domain.hpki.ca.CertificateProfiles;
import jp.mamis.domain.hpki.ca.CertificatePurpose;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.IssuingAuthority;
import jp.mamis.domain.hpki.ca.RequestFacts;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.ca.SubjectName;
import jp.mamis.domain.hpki.ca.Validity;

/** A root of somebody else's, answering requests. */
final class OutsideRoot {

    private OutsideRoot() {}

    static Der answer(CertificateCodec codec, CertificateFacts root, RequestFacts request, CaDuty duty, CaRealm realm) {
        IssuingAuthority issuer = new IssuingAuthority(
                root.subject(),
                root.contents().subjectKey().orElseThrow(),
                root.issuer(),
                new SerialNumber(root.serial()),
                root.key().algorithm().orElseThrow(),
                root.validity(),
                Addresses.of(realm).partition(root.subject(), Addresses.Partition.SARL, 9));
        return codec.encode(new CertificateDraft(
                CertificateProfiles.authority(
                        realm, duty == CaDuty.SIGNING ? CertificatePurpose.SIGNING : CertificatePurpose.AUTHENTICATION),
                issuer,
                new SubjectName.Authority(request.subject(), request.subject()),
                Validity.ofDays(LocalDate.of(2026, 4, 2), LocalDate.of(2046, 4, 1)),
                SerialNumber.of(7),
                request.key()));
    }
}
