package jp.mamis.domain.hpki.ca;

import java.math.BigInteger;
import java.util.Optional;

/**
 * A public key as a certificate carries it (公開鍵).
 *
 * @param encoded   the whole subjectPublicKeyInfo
 * @param algorithm one of those we know; none for others, such as RSA below 2048 bits
 * @param exponent  the public exponent of an RSA key
 * @param words     kind and size for people: {@code RSA 1024}
 */
public record KeyFacts(Der encoded, Optional<KeyAlgorithm> algorithm, Optional<BigInteger> exponent, String words) {}
