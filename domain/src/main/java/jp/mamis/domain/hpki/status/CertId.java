package jp.mamis.domain.hpki.status;

import java.math.BigInteger;

/** Which certificate is asked for (照会対象の証明書). The number is what somebody wrote, whether it could be one or not. */
public record CertId(IssuerMark issuer, BigInteger serial) {}
