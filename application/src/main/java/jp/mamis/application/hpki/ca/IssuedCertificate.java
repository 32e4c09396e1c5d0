package jp.mamis.application.hpki.ca;

import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CertificateOrder;
import jp.mamis.domain.hpki.ca.CertificateStatus;
import jp.mamis.domain.hpki.ca.Der;

/** A certificate of ours as officers see it. */
public record IssuedCertificate(
        AuthorityName authority, CertificateOrder order, Der certificate, CertificateStatus status) {}
