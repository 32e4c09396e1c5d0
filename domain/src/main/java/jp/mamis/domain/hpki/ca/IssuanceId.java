package jp.mamis.domain.hpki.ca;

import java.util.UUID;

/** Which issuance of a certificate. */
public record IssuanceId(UUID value) {}
