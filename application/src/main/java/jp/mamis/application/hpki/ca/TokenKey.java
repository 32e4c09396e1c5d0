package jp.mamis.application.hpki.ca;

import java.security.PublicKey;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.KeyId;
import jp.mamis.domain.hpki.ca.KeyLabel;

/**
 * A key on a token, of which only the public half is ever seen.
 *
 * @param publicKey encodes itself as an X.509 SubjectPublicKeyInfo
 */
public record TokenKey(KeyId id, KeyLabel label, KeyAlgorithm algorithm, PublicKey publicKey) {}
