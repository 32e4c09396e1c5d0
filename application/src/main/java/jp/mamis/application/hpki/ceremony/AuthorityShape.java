package jp.mamis.application.hpki.ceremony;

import jp.mamis.application.hpki.ca.CertificateCodec;
import jp.mamis.domain.hpki.ca.Addresses;
import jp.mamis.domain.hpki.ca.CaDuty;
import jp.mamis.domain.hpki.ca.CertificateProfile;
import jp.mamis.domain.hpki.ca.CertificateProfiles;
import jp.mamis.domain.hpki.ca.CertificatePurpose;
import jp.mamis.domain.hpki.ca.DistinguishedName;
import jp.mamis.domain.hpki.ca.IssuingAuthority;
import jp.mamis.domain.hpki.ca.KeyFacts;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.ca.SubjectName;
import jp.mamis.domain.hpki.ca.Validity;
import jp.mamis.domain.hpki.ceremony.AuthorityNames;
import jp.mamis.domain.hpki.ceremony.CeremonyPlan;

/** How the authorities of a plan look. */
final class AuthorityShape {

    private static final SerialNumber FIRST = SerialNumber.of(1);

    private final CertificateCodec codec;
    private final CeremonyPlan plan;

    AuthorityShape(CertificateCodec codec, CeremonyPlan plan) {
        this.codec = codec;
        this.plan = plan;
    }

    static CertificatePurpose purpose(CaDuty duty) {
        return duty == CaDuty.AUTHENTICATION ? CertificatePurpose.AUTHENTICATION : CertificatePurpose.SIGNING;
    }

    CertificateProfile profile(CaDuty duty) {
        return duty == CaDuty.ROOT
                ? CertificateProfiles.root(plan.realm())
                : CertificateProfiles.authority(plan.realm(), purpose(duty));
    }

    SubjectName.Authority name(CaDuty duty) {
        return new AuthorityNames(plan.realm(), plan.generation()).of(duty);
    }

    /** As long as the profile allows. */
    Validity validity(CaDuty duty) {
        return Validity.ofDays(
                plan.from(), plan.from().plusMonths(profile(duty).months()).minusDays(1));
    }

    /** Our root, as it lists itself or those below it. */
    IssuingAuthority root(KeyFacts key, Addresses.Partition partition) {
        DistinguishedName name = name(CaDuty.ROOT).name();
        return new IssuingAuthority(
                name,
                codec.identifier(key),
                name,
                FIRST,
                key.algorithm().orElseThrow(),
                validity(CaDuty.ROOT),
                Addresses.of(plan.realm()).partition(name, partition, plan.generation()));
    }

    /** An authority below the root of that name. */
    IssuingAuthority below(CaDuty duty, KeyFacts key, DistinguishedName above, SerialNumber serial) {
        return below(duty, key, above, serial, validity(duty));
    }

    IssuingAuthority below(CaDuty duty, KeyFacts key, DistinguishedName above, SerialNumber serial, Validity validity) {
        return new IssuingAuthority(
                name(duty).name(),
                codec.identifier(key),
                above,
                serial,
                key.algorithm().orElseThrow(),
                validity,
                Addresses.of(plan.realm()).list(purpose(duty), plan.generation()));
    }
}
