package jp.mamis.domain.hpki.ca;

import java.time.Instant;

/** Whether a certificate that was issued counts (証明書の状態): it is good or revoked, and never anything between. */
public sealed interface CertificateStatus {

    /** How it stands, for lists and filters. */
    enum Kind {
        GOOD,
        REVOKED,
        EXPIRED
    }

    Kind kind();

    /** Of one that was not revoked. */
    static CertificateStatus unrevoked(Validity validity, Instant now) {
        return now.isBefore(validity.last()) || validity.covers(now) ? new Good() : new Expired();
    }

    record Good() implements CertificateStatus {
        @Override
        public Kind kind() {
            return Kind.GOOD;
        }
    }

    record Revoked(Revocation revocation) implements CertificateStatus {
        @Override
        public Kind kind() {
            return Kind.REVOKED;
        }
    }

    /** Its time is over, and it was good until then. */
    record Expired() implements CertificateStatus {
        @Override
        public Kind kind() {
            return Kind.EXPIRED;
        }
    }
}
