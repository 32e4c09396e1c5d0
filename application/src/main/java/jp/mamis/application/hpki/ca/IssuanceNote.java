package jp.mamis.application.hpki.ca;

import java.math.BigInteger;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.CertificateOrder;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.ListScope;
import jp.mamis.domain.hpki.ca.Revocation;
import jp.mamis.domain.hpki.ca.SerialNumber;

/** What the log beside the store knows: enough to make good what an older copy of the store has forgotten. */
public sealed interface IssuanceNote {

    /** A token is going to sign this. */
    record Signing(CertificateOrder order, Der toBeSigned) implements IssuanceNote {}

    /** There is a certificate. */
    record Signed(CaGenerationId authority, SerialNumber serial, Der certificate) implements IssuanceNote {}

    record Revoked(Revocation revocation) implements IssuanceNote {}

    /** A number of a list is spent. */
    record Listing(CaGenerationId authority, ListScope scope, BigInteger number) implements IssuanceNote {}
}
