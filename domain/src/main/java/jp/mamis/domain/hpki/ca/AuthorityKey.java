package jp.mamis.domain.hpki.ca;

import java.math.BigInteger;
import java.util.Optional;

/** Which key signed (認証局鍵識別子): the key's identifier, and name and number of the certificate it has from above. */
public record AuthorityKey(Optional<Der> keyId, Optional<DistinguishedName> issuer, Optional<BigInteger> serial) {}
