package jp.mamis.application.hpki.ceremony;

import jp.mamis.domain.hpki.ca.CertificateFacts;

/** What an outside root sent: the certificate it gave us, and its own. */
public record OutsideCertificate(CertificateFacts certificate, CertificateFacts root) {}
