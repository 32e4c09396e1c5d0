package jp.mamis.cli.bench;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.mamis.application.hpki.ca.ReissueStanding;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.KeyId;

/**
 * P2: 10,000 certificates issued once more by a newer generation, each time by the next one, beside what two threads sign on the same
 * token. The doctors' keys are numbers that look like keys: nobody signs with them.
 */
final class ReissueDuel {

    private static final int CERTIFICATES = 10_000;
    private static final int SIGNING = 2;
    private static final int BYTES_TO_SIGN = 1200;
    private static final double LEAST_RATE = 190;
    private static final double NANOS_PER_SECOND = 1e9;

    private final BenchAuthority authority;
    private final CaGeneration signing;
    private int generation = 1;

    ReissueDuel(BenchAuthority authority) {
        this.authority = authority;
        this.signing = authority.generation();
    }

    Duel duel() {
        authority.certified(keys());
        byte[] content = new byte[BYTES_TO_SIGN];
        return new Duel(
                "P2",
                "mass re-issue of 10,000",
                "/s",
                new Contestant(
                        () -> {
                            reissued();
                            return genuine();
                        },
                        this::reissued),
                new Contestant(() -> signed(content, CERTIFICATES), () -> {
                    long begun = System.nanoTime();
                    return signed(content, CERTIFICATES) * NANOS_PER_SECOND / (System.nanoTime() - begun);
                }),
                Goal.atLeast(0.5, LEAST_RATE),
                OptionalInt.empty());
    }

    private static List<PublicKey> keys() {
        Random random = new Random(1);
        try {
            KeyFactory factory = KeyFactory.getInstance("RSA");
            List<PublicKey> keys = new ArrayList<>();
            for (int i = 0; i < CERTIFICATES; i++) {
                BigInteger modulus = new BigInteger(2048, random).setBit(2047).setBit(0);
                keys.add(factory.generatePublic(new RSAPublicKeySpec(modulus, BigInteger.valueOf(65_537))));
            }
            return keys;
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** By the next generation, which is made and ordered before the clock is started. */
    private double reissued() {
        authority.nextGeneration(++generation);
        UUID order = authority.reissueOrdered(generation - 1, generation);
        long begun = System.nanoTime();
        ReissueStanding done = authority.reissue(order);
        double rate = CERTIFICATES * NANOS_PER_SECOND / (System.nanoTime() - begun);
        if (done.tally().issued() != CERTIFICATES || done.left() != 0) {
            throw new IllegalStateException("not all were issued: " + done.tally());
        }
        return rate;
    }

    /** How many of the newest generation's certificates the Java platform verifies, each of a key of its own. */
    private int genuine() {
        CaGeneration newest = authority.generation(generation);
        PublicKey key = read(newest.certificate()).getPublicKey();
        return (int) authority.issuedBy(newest).stream()
                .map(Issuance::certificate)
                .map(each -> read(each.orElseThrow()))
                .filter(each -> isSignedBy(each, key))
                .map(X509Certificate::getPublicKey)
                .distinct()
                .count();
    }

    private static X509Certificate read(Der certificate) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(certificate.bytes()));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static boolean isSignedBy(X509Certificate certificate, PublicKey key) {
        try {
            certificate.verify(key);
            return true;
        } catch (GeneralSecurityException forged) {
            return false;
        }
    }

    /** Answers how many were signed by two threads. */
    private int signed(byte[] content, int number) {
        ExecutorService both = Executors.newFixedThreadPool(SIGNING);
        try {
            List<Callable<Integer>> halves = IntStream.range(0, SIGNING)
                    .<Callable<Integer>>mapToObj(half -> () -> half(content, number / SIGNING))
                    .toList();
            int all = 0;
            for (Future<Integer> each : both.invokeAll(halves)) {
                all += each.get();
            }
            return all;
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        } finally {
            both.shutdownNow();
        }
    }

    private int half(byte[] content, int number) {
        KeyId key = signing.key();
        return (int) IntStream.range(0, number)
                .mapToObj(each -> authority.token().sign(key, KeyAlgorithm.Digest.SHA_256, content))
                .filter(signature -> signature.length > 0)
                .count();
    }
}
