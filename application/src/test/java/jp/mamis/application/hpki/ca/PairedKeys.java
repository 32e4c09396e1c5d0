package jp.mamis.application.hpki.ca;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Many keys of RSA-2048 out of few primes, which take their time. Whoever has two of them has all: for tests alone. */
final class PairedKeys {

    private static final int PRIMES = 12;
    private static final BigInteger EXPONENT = BigInteger.valueOf(65_537);
    private static final List<BigInteger> ALL =
            Stream.generate(PairedKeys::prime).limit(PRIMES).toList();

    private int first;
    private int second;

    /** Another one than all before. @throws IllegalStateException after 66 */
    KeyPair next() {
        second++;
        if (second >= PRIMES) {
            first++;
            second = first + 1;
        }
        if (second >= PRIMES) {
            throw new IllegalStateException("no pair of primes is left");
        }
        return of(ALL.get(first), ALL.get(second));
    }

    private static BigInteger prime() {
        BigInteger prime = BigInteger.probablePrime(1024, new Random());
        boolean fits = prime.testBit(1022)
                && prime.subtract(BigInteger.ONE).gcd(EXPONENT).equals(BigInteger.ONE);
        return fits ? prime : prime();
    }

    private static KeyPair of(BigInteger p, BigInteger q) {
        BigInteger one = BigInteger.ONE;
        BigInteger modulus = p.multiply(q);
        BigInteger secret = EXPONENT.modInverse(p.subtract(one).multiply(q.subtract(one)));
        try {
            KeyFactory factory = KeyFactory.getInstance("RSA");
            return new KeyPair(
                    factory.generatePublic(new RSAPublicKeySpec(modulus, EXPONENT)),
                    factory.generatePrivate(new RSAPrivateCrtKeySpec(
                            modulus,
                            EXPONENT,
                            secret,
                            p,
                            q,
                            secret.mod(p.subtract(one)),
                            secret.mod(q.subtract(one)),
                            q.modInverse(p))));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
