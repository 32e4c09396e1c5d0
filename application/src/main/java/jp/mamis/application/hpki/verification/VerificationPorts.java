package jp.mamis.application.hpki.verification;

import jp.mamis.application.hpki.ca.CertificateCodec;

/** What verification needs from outside. */
public record VerificationPorts(CertificateCodec codec, PathOpinion opinion) {}
