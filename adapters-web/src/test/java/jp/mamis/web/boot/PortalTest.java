package jp.mamis.web.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import jp.mamis.application.Ports;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.fixture.Authorities;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ceremony.Activation;
import jp.mamis.domain.hpki.ceremony.TwoPersonAct;
import jp.mamis.persistence.OpenedDatabase;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.SlowStatements;
import jp.mamis.persistence.passwords.SharedSecret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class PortalTest {

    private static final CaGeneration SIGNING = Authorities.signing(CaRealm.DEMONSTRATION, 1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path data;

    @Test
    void timed_work_begins_with_the_portal_whether_or_not_anybody_asks_for_its_health() throws InterruptedException {
        Map<String, String> settings = Map.of(
                "MAMIS_DATA", data.toString(),
                "MAMIS_REALM", "production",
                "MAMIS_PUBLIC_URL", "https://portal.example");

        try (Portal portal = Portal.open(PortalSettings.from(settings))) {
            CountDownLatch begun = new CountDownLatch(1);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (begun.getCount() > 0 && System.nanoTime() < end) {
                if (hasTurns(portal)) {
                    begun.countDown();
                }
                begun.await(100, TimeUnit.MILLISECONDS);
            }

            assertThat(begun.getCount()).isZero();
        }
    }

    @Test
    void a_start_ends_what_officers_let_sign_without_an_end_but_on_a_node_that_holds_no_token() {
        Map<String, String> settings = Map.of("MAMIS_DATA", data.toString(), "MAMIS_REHEARSAL_MEMBERS", "0");
        Map<String, String> without = new HashMap<>(settings);
        without.put("MAMIS_HOLDS_TOKEN", "no");
        Portal.open(PortalSettings.from(settings)).close();
        stored(ports -> {
            ports.authority().generations().add(SIGNING);
            ports.authority().activations().save(activation(Instant.parse("2026-04-01T00:00:00Z")));
            return 1;
        });

        Portal.open(PortalSettings.from(without)).close();
        assertThat(stored(PortalTest::isActive)).isTrue();
        Portal.open(PortalSettings.from(settings)).close();
        assertThat(stored(PortalTest::isActive)).isFalse();
    }

    private <T> T stored(Function<Ports, T> work) {
        try (OpenedDatabase opened = OpenedDatabase.embeddedIn(data, new SlowStatements(Duration.ofSeconds(1)))) {
            Ports ports = new PersistenceAdapters(
                            opened.database(), SharedSecret.of(opened.database().dataSource(), data.resolve("secret")))
                    .ports();
            return ports.work().inTransaction(() -> work.apply(ports));
        }
    }

    private static boolean isActive(Ports ports) {
        return ports.authority()
                .activations()
                .latest(SIGNING.id(), Activation.Purpose.STATUS)
                .orElseThrow()
                .isActiveAt(Instant.now());
    }

    private static Activation activation(Instant at) {
        return new Activation(
                new UUID(0, 1),
                SIGNING.id(),
                Activation.Purpose.STATUS,
                new TwoPersonAct(
                        new AccountId(new UUID(0, 2)), at, Optional.of(new AccountId(new UUID(0, 3))), Optional.of(at)),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static boolean hasTurns(Portal portal) {
        return portal.system()
                .schedule()
                .scheduleQueries()
                .list(Caller.automation("test"))
                .accepted()
                .filter(turns -> !turns.isEmpty())
                .isPresent();
    }
}
