package jp.mamis.application.hpki.ca;

import static jp.mamis.application.hpki.ca.IssuingScene.SIGN;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CertificateFacts;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.RevocationGround;
import jp.mamis.domain.hpki.ca.RevocationListFacts;
import jp.mamis.domain.hpki.ca.SerialNumber;

/**
 * Issues, revokes and publishes again and again over the same stores, and each time dies one step later: before and after every
 * transaction, note, signature and file. After each death everything is reconciled and accounted for.
 */
public final class KillPoints {

    private final IssuingScene living;
    private final Fuse fuse;

    public KillPoints(IssuingScene living) {
        this.living = living;
        this.fuse = new Fuse(living);
    }

    /**
     * Answers how many steps there are.
     *
     * @param points at how many of them it dies, drawn by {@code seed}
     */
    public int prove(int points, long seed) {
        int steps = steps();
        prove(new Random(seed).ints(0, steps).distinct().limit(points).sorted().toArray());
        return steps;
    }

    /** The same, at steps that are drawn again and again in any order, so that what one death left meets the next. */
    public int proveAgainAndAgain(int kills, long seed) {
        int steps = steps();
        prove(new Random(seed).ints(kills, 0, steps).toArray());
        return steps;
    }

    private int steps() {
        return fuse.steps(scene -> session(scene, IssuingScene.newKey()));
    }

    private void prove(int[] points) {
        for (int step : points) {
            KeyPair key = IssuingScene.newKey();
            boolean died = fuse.burns(step, scene -> session(scene, key));
            assertThat(died).as("step %d", step).isTrue();
            living.forward(Issuance.PREPARING.plus(Duration.ofMinutes(1)));
            living.reconcile();
            accountedFor(step);
            assertThat(living.issue(SIGN, Requests.of(key)).accepted().isPresent() || isRevoked(key))
                    .as("step %d: the same request goes on", step)
                    .isTrue();
        }
        living.publish();
        everyNumberOnce(points.length);
    }

    private static void session(IssuingScene scene, KeyPair key) {
        IssuedCertificate issued =
                scene.issue(SIGN, Requests.of(key)).accepted().orElseThrow();
        scene.revoke(issued.order().serial(), RevocationGround.DAMAGE);
        scene.publish(Optional.of(SIGN));
    }

    /** Every signature of a token is of a certificate that is kept, or of one whose number is revoked. */
    private void accountedFor(int step) {
        assertThat(living.in(() -> living.stores().issuance().issuances().unfinished(Optional.empty(), 9)))
                .as("step %d", step)
                .isEmpty();
        for (Der bytes : fuse.signed()) {
            certificate(bytes).ifPresent(facts -> {
                SerialNumber serial = new SerialNumber(facts.serial());
                List<Issuance> stored =
                        living.in(() -> living.stores().issuance().issuances().withSerial(serial));
                assertThat(stored).as("step %d", step).singleElement().satisfies(each -> {
                    assertThat(each.state()).isEqualTo(Issuance.State.ISSUED);
                    assertThat(each.toBeSigned()).contains(bytes);
                });
            });
        }
    }

    /** No number of a certificate or list stands in two different contents that a token signed. */
    private void everyNumberOnce(int points) {
        Map<BigInteger, Der> serials = new HashMap<>();
        Map<String, Der> numbers = new HashMap<>();
        for (Der bytes : fuse.signed()) {
            certificate(bytes)
                    .ifPresent(facts -> assertThat(serials.merge(facts.serial(), bytes, (one, other) -> one))
                            .isEqualTo(bytes));
            list(bytes)
                    .ifPresent(facts -> assertThat(numbers.merge(
                                    facts.issuer() + " " + facts.scope() + " " + facts.number(),
                                    bytes,
                                    (one, other) -> one))
                            .isEqualTo(bytes));
        }
        assertThat(serials).hasSizeGreaterThan(points / 2);
        assertThat(numbers).isNotEmpty();
        Set<String> stored = new HashSet<>();
        for (CaGeneration each : living.in(() -> living.stores().generations().all())) {
            for (ListLine list :
                    living.in(() -> living.stores().issuance().lists().of(each.id(), 10_000))) {
                assertThat(stored.add(each.id() + " " + list.scope() + " " + list.number()))
                        .isTrue();
            }
        }
    }

    private boolean isRevoked(KeyPair key) {
        Der digest = Der.of(key.getPublic().getEncoded()).fingerprint();
        return living.in(() -> living.stores().issuance().issuances().claimKeys(Set.of(digest)).stream()
                .anyMatch(each -> living.stores()
                        .issuance()
                        .revocations()
                        .find(each.order().authority(), each.order().serial())
                        .isPresent()));
    }

    private Optional<CertificateFacts> certificate(Der bytes) {
        return living.codec().readUnsigned(bytes).accepted();
    }

    private Optional<RevocationListFacts> list(Der bytes) {
        return living.codec()
                .readList(living.codec().signed(bytes, Der.ofHex("00")))
                .accepted();
    }
}
