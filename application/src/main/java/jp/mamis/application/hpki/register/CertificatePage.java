package jp.mamis.application.hpki.register;

import jp.mamis.domain.hpki.ca.CertificateFacts;
import jp.mamis.domain.hpki.ca.CertificateStatus;

/**
 * A certificate with what it says.
 *
 * @param profile by which it was issued, by name and version
 * @param content as read back from its bytes
 * @param keeper  whether the reader may revoke it
 */
public record CertificatePage(
        CertificateLine line,
        CertificateStatus.Kind status,
        String profile,
        CertificateFacts content,
        boolean keeper) {}
