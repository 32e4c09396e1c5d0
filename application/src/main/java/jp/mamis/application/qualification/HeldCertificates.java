package jp.mamis.application.qualification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.ca.SubjectNumber;

/** Certificates by whom they are held, and when lists told of them. */
public interface HeldCertificates {

    /** Everything planned or issued for a holder of one of these numbers, the oldest first. */
    List<Issuance> of(Set<SubjectNumber> holders);

    /**
     * Of when the first signed list of that authority's holders is that was made at {@code recorded} or later and names the
     * certificate: a list that was drafted while its revocation was being recorded does not.
     */
    Optional<Instant> listedSince(CaGenerationId authority, SerialNumber serial, Instant recorded);
}
