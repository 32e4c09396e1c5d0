package jp.mamis.application.hpki.ca;

import static jp.mamis.application.hpki.ca.IssuingScene.SIGN;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jp.mamis.application.kernel.UnitOfWork;
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

    /** Ends a run as a kill does: nobody catches it. */
    private static final class Killed extends Error {

        Killed(int step) {
            super("killed at step " + step);
        }
    }

    private final IssuingScene living;
    private final List<Der> signed = new ArrayList<>();
    private int left;

    public KillPoints(IssuingScene living) {
        this.living = living;
    }

    /**
     * Answers how many steps there are.
     *
     * @param points at how many of them it dies, drawn by {@code seed}
     */
    public int prove(int points, long seed) {
        left = Integer.MAX_VALUE;
        session(fused(), IssuingScene.newKey());
        int steps = Integer.MAX_VALUE - left;
        for (int step : new Random(seed)
                .ints(0, steps)
                .distinct()
                .limit(points)
                .sorted()
                .toArray()) {
            KeyPair key = IssuingScene.newKey();
            left = step;
            boolean died = dies(key);
            assertThat(died).as("step %d", step).isTrue();
            living.forward(Issuance.PREPARING.plus(Duration.ofMinutes(1)));
            living.reconcile();
            accountedFor(step);
            assertThat(living.issue(SIGN, Requests.of(key)).accepted().isPresent() || isRevoked(key))
                    .as("step %d: the same request goes on", step)
                    .isTrue();
        }
        living.publish();
        everyNumberOnce(points);
        return steps;
    }

    private boolean dies(KeyPair key) {
        try {
            session(fused(), key);
            return false;
        } catch (Killed killed) {
            return true;
        }
    }

    private static void session(IssuingScene scene, KeyPair key) {
        IssuedCertificate issued =
                scene.issue(SIGN, Requests.of(key)).accepted().orElseThrow();
        scene.revoke(issued.order().serial(), RevocationGround.DAMAGE);
        scene.publish(Optional.of(SIGN));
    }

    private void step() {
        if (left-- <= 0) {
            throw new Killed(left);
        }
    }

    private <T> T around(Supplier<T> act) {
        step();
        T done = act.get();
        step();
        return done;
    }

    private void around(Runnable act) {
        around(() -> {
            act.run();
            return act;
        });
    }

    /** Every signature of a token is of a certificate that is kept, or of one whose number is revoked. */
    private void accountedFor(int step) {
        assertThat(living.in(() -> living.stores().issuance().issuances().unfinished(9)))
                .as("step %d", step)
                .isEmpty();
        for (Der bytes : signed) {
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
        for (Der bytes : signed) {
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
        return living.in(() -> living.stores()
                .issuance()
                .issuances()
                .claimKey(digest)
                .flatMap(each -> living.stores()
                        .issuance()
                        .revocations()
                        .find(each.order().authority(), each.order().serial()))
                .isPresent());
    }

    private Optional<CertificateFacts> certificate(Der bytes) {
        return living.codec().readUnsigned(bytes).accepted();
    }

    private Optional<RevocationListFacts> list(Der bytes) {
        return living.codec()
                .readList(living.codec().signed(bytes, Der.ofHex("00")))
                .accepted();
    }

    private IssuingScene fused() {
        IssuancePorts ports = living.stores().issuance();
        IssuancePorts fused = new IssuancePorts(
                ports.issuances(),
                ports.revocations(),
                ports.lists(),
                ports.heads(),
                new FusedLog(ports.log()),
                (name, content) -> around(() -> ports.publisher().publish(name, content)),
                ports.reference());
        CaKey key = (generation, bytes) -> around(() -> {
            signed.add(bytes);
            return living.key().sign(generation, bytes);
        });
        return living.over(
                living.stores()
                        .with(each -> fused)
                        .with(new FusedWork(living.stores().work())),
                key);
    }

    private final class FusedWork implements UnitOfWork {

        private final UnitOfWork work;

        FusedWork(UnitOfWork work) {
            this.work = work;
        }

        @Override
        public <T> T inTransaction(Supplier<T> act) {
            step();
            T done = work.inTransaction(() -> {
                T inside = act.get();
                step();
                return inside;
            });
            step();
            return done;
        }

        @Override
        public <T> T readOnly(Supplier<T> act) {
            return work.readOnly(act);
        }
    }

    private final class FusedLog implements IssuanceLog {

        private final IssuanceLog log;

        FusedLog(IssuanceLog log) {
            this.log = log;
        }

        @Override
        public void append(IssuanceNote note) {
            around(() -> log.append(note));
        }

        @Override
        public void read(Consumer<IssuanceNote> reader) {
            log.read(reader);
        }

        @Override
        public boolean read(LogHead after, Consumer<IssuanceNote> reader) {
            return log.read(after, reader);
        }

        @Override
        public Optional<LogHead> head() {
            return log.head();
        }

        @Override
        public LogHead begin() {
            return log.begin();
        }
    }
}
