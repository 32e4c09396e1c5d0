package jp.mamis.web.boot;

import static jp.mamis.application.hpki.ceremony.CeremonyScene.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.Ports;
import jp.mamis.application.hpki.ca.CaKey;
import jp.mamis.application.hpki.ca.FullDisk;
import jp.mamis.application.hpki.ca.IssuancePorts;
import jp.mamis.application.hpki.ca.IssueCertificate;
import jp.mamis.application.hpki.ca.IssuingScene;
import jp.mamis.application.hpki.ca.Pin;
import jp.mamis.application.hpki.ca.PublicationFailure;
import jp.mamis.application.hpki.ca.PublishRevocationLists;
import jp.mamis.application.hpki.ca.Requests;
import jp.mamis.application.hpki.ca.RevocationPublisher;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.hpki.ceremony.CeremonyScene;
import jp.mamis.application.hpki.ceremony.CertifyResponder;
import jp.mamis.application.hpki.status.AnswerFiles;
import jp.mamis.application.hpki.status.AnswerHealth;
import jp.mamis.application.hpki.status.StatusPorts;
import jp.mamis.application.kernel.Realm;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.application.memory.InMemoryRevocationPublisher;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.fixture.Qualifications;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.ListIssue;
import jp.mamis.domain.hpki.ceremony.CeremonyPlan;
import jp.mamis.domain.hpki.status.Responder;
import jp.mamis.pkcs11.Pkcs11Adapters;
import jp.mamis.pkcs11.software.SoftwareTokenAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over authorities of software keys after their ceremony, one certificate and one responder, in memory. */
class StatusKeeperTest {

    private static final Logger TROUBLES = Logger.getLogger(Troubles.class.getName());

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord record) {
            told.add(record.getLevel() + " " + record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private Ports ports;
    private CeremonyScene ceremony;
    private CaKey key;
    private Token token;

    @BeforeEach
    void begun() {
        Ports bare = InMemoryPorts.answering(Pkcs11Adapters.statusCodec());
        ports = bare.withAuthority(bare.authority().withCodec(Pkcs11Adapters.codec()));
        ceremony = new CeremonyScene(ports, Realm.DEMONSTRATION).prepared().withOfficers();
        ceremony.clock().forward(Duration.between(ceremony.clock().instant(), IssuingScene.NOON));
        token = SoftwareTokenAccess.in(folder, Realm.DEMONSTRATION).logIn(Pin.of("1234"), false);
        key = Pkcs11Adapters.caKey(token);
        ceremony.begun(new CeremonyPlan(
                CaRealm.DEMONSTRATION,
                CeremonyPlan.Root.OWN,
                1,
                "HPKI-V2",
                KeyAlgorithm.P_384,
                KeyAlgorithm.P_384,
                CeremonyScene.FROM,
                Optional.empty()));
        for (int step = 0; step < 6; step++) {
            done(ceremony.step(token));
        }
        ports.work().inTransaction(() -> {
            ports.people()
                    .physicians()
                    .save(Physicians.usual(), ceremony.clock().instant());
            ports.qualifications().facts().add(Qualifications.entry(Physicians.usual()));
            return ports;
        });
        done(ceremony.use()
                .certifyResponder()
                .certify(
                        new CertifyResponder.Command(
                                Responder.Matter.STATUS, IssuingScene.SIGN, ceremony.officer(4), token, key),
                        ceremony.officer(3)));
        done(ceremony.system()
                .issuance()
                .orElseThrow()
                .over(key)
                .issue()
                .issue(
                        new IssueCertificate.Command(
                                IssuingScene.SIGN,
                                Requests.of(IssuingScene.newKey()),
                                IssuingScene.DOCTOR,
                                IssuingScene.FIVE_YEARS),
                        ceremony.keeper(1)));
        TROUBLES.addHandler(listener);
    }

    @AfterEach
    void ended() {
        TROUBLES.removeHandler(listener);
        token.close();
    }

    @Test
    void lists_and_answers_and_files_come_where_a_token_is_open_and_files_alone_where_none_is() {
        AssociationSystem system = over(ports);

        new StatusKeeper(system, () -> false, key).run();
        assertThat(due(system)).hasSize(3);
        assertThat(ready(system)).isZero();

        new StatusKeeper(system, () -> true, key).run();
        assertThat(due(system)).isEmpty();
        assertThat(ready(system)).isEqualTo(1);
        assertThat(system.status().orElseThrow().lay().lay())
                .as("files were laid")
                .isZero();
        assertThat(told).isEmpty();
    }

    @Test
    void lists_that_do_not_come_keep_neither_answers_nor_files_back() {
        AtomicInteger drifting = new AtomicInteger();
        AssociationSystem system = over(withIssuance(issuance -> new IssuancePorts(
                issuance.issuances(),
                issuance.revocations(),
                issuance.lists(),
                issuance.reissues(),
                issuance.heads(),
                issuance.log(),
                issuance.publisher(),
                () -> Optional.of(Duration.ofHours(1).plusMillis(drifting.incrementAndGet())))));
        StatusKeeper keeper = new StatusKeeper(system, () -> true, key);
        keeper.run();

        assertThat(due(system)).hasSize(3);
        assertThat(ready(system)).isEqualTo(1);
        assertThat(system.status().orElseThrow().lay().lay()).isZero();
        int entries = entries();
        keeper.run();
        assertThat(entries()).as("told once, in the journal").isEqualTo(entries);
        assertThat(told).as("and in the log").hasSize(3).allMatch(each -> each.startsWith("WARNING lists of "));
        done(over(ports)
                .issuance()
                .orElseThrow()
                .over(key)
                .publish()
                .publish(new PublishRevocationLists.Command(Optional.empty()), ceremony.keeper(1)));
        keeper.run();
        assertThat(told.subList(3, told.size()))
                .as("over, though somebody else has brought it about")
                .hasSize(3)
                .allMatch(each -> each.startsWith("INFO lists of "));
    }

    @Test
    void a_token_that_fails_in_the_middle_of_lists_spends_no_number_with_every_turn() {
        AtomicBoolean torn = new AtomicBoolean(true);
        AtomicInteger tries = new AtomicInteger();
        AssociationSystem system = over(ports);
        StatusKeeper keeper = new StatusKeeper(system, () -> true, (generation, bytes) -> {
            if (torn.get()) {
                tries.incrementAndGet();
                throw new TokenFailure(TokenFailure.Reason.TOKEN_ERROR, "CKR_DEVICE_ERROR");
            }
            return key.sign(generation, bytes);
        });
        keeper.run();
        int once = tries.get();
        int entries = entries();
        torn.set(false);
        for (int turn = 0; turn < 20; turn++) {
            keeper.run();
            assertThat(due(system)).hasSize(3);
        }
        assertThat(once).isPositive();
        assertThat(entries()).as("answers alone were signed meanwhile").isEqualTo(entries + 1);

        keeper.run();

        assertThat(due(system)).isEmpty();
    }

    @Test
    void answers_that_are_not_signed_keep_neither_lists_nor_files_back() {
        CaKey authorities = new CaKey() {
            @Override
            public Der sign(CaGeneration generation, Der toBeSigned) {
                boolean itself = ports.work()
                        .readOnly(() -> ports.authority().generations().all())
                        .contains(generation);
                if (!itself) {
                    throw new TokenFailure(TokenFailure.Reason.TOKEN_GONE, "pulled");
                }
                return key.sign(generation, toBeSigned);
            }
        };
        AssociationSystem system = over(ports);
        AnswerFiles files = ports.authority().status().orElseThrow().files();
        Der old = Der.ofHex("3000");
        assertThat(files.lay(old, old)).isTrue();
        StatusKeeper keeper = new StatusKeeper(system, () -> true, authorities);
        keeper.run();

        assertThat(due(system)).isEmpty();
        assertThat(ready(system)).isZero();
        assertThat(files.retain(Set.of())).as("files that are left").isZero();
        keeper.run();
        assertThat(told).singleElement().asString().startsWith("WARNING answers signed ahead: ");
    }

    @Test
    void files_that_cannot_be_laid_keep_neither_lists_nor_answers_back_and_are_told_until_they_can() {
        StatusPorts status = ports.authority().status().orElseThrow();
        AtomicBoolean full = new AtomicBoolean(true);
        AnswerFiles disk = new AnswerFiles() {
            @Override
            public boolean lay(Der request, Der response) {
                if (full.get()) {
                    throw new PublicationFailure("answers", new IOException("No space left on device"));
                }
                return status.files().lay(request, response);
            }

            @Override
            public int retain(Set<Der> requests) {
                return status.files().retain(requests);
            }

            @Override
            public <T> T alone(Supplier<T> work) {
                return work.get();
            }
        };
        AssociationSystem system = over(ports.withAuthority(ports.authority()
                .withStatus(new StatusPorts(
                        status.responders(), status.book(), status.codec(), disk, status.reference()))));
        StatusKeeper keeper = new StatusKeeper(system, () -> true, key);
        keeper.run();
        keeper.run();

        assertThat(due(system)).isEmpty();
        assertThat(ready(system)).isEqualTo(1);
        assertThat(told).singleElement().asString().startsWith("WARNING files of answers: ");
        full.set(false);
        keeper.run();
        assertThat(told).hasSize(2).last().asString().startsWith("INFO files of answers: ");
    }

    @Test
    void a_list_that_could_not_be_written_is_laid_out_once_there_is_room_and_is_told_until_then() {
        RevocationPublisher disk = ports.authority().issuance().orElseThrow().publisher();
        AtomicBoolean full = new AtomicBoolean(true);
        AssociationSystem system = over(withIssuance(issuance -> new IssuancePorts(
                issuance.issuances(),
                issuance.revocations(),
                issuance.lists(),
                issuance.reissues(),
                issuance.heads(),
                issuance.log(),
                new FullDisk(disk, full::get),
                issuance.reference())));
        StatusKeeper keeper = new StatusKeeper(system, () -> true, key);
        keeper.run();
        Optional<Der> signed = published(system);
        assertThat(signed).isPresent();
        assertThat(laid(disk)).isEmpty();
        assertThat(told).anyMatch(each -> each.startsWith("WARNING files of lists: "));
        assertThat(system.issuance().orElseThrow().lay().missing()).isEqualTo(3);

        full.set(false);
        new StatusKeeper(system, () -> false, key).run();

        assertThat(laid(disk)).isEqualTo(signed);
        assertThat(published(system)).isEqualTo(signed);
        assertThat(system.issuance().orElseThrow().lay().missing()).isZero();
        keeper.run();
        assertThat(told).last().asString().startsWith("INFO files of lists: ");
    }

    private static Optional<Der> laid(RevocationPublisher disk) {
        return ((InMemoryRevocationPublisher) disk).file("crl-sign1.crl");
    }

    private static Optional<Der> published(AssociationSystem system) {
        return system.issuance()
                .orElseThrow()
                .queries()
                .publishedList("crl-sign1.crl")
                .flatMap(ListIssue::content);
    }

    private Ports withIssuance(UnaryOperator<IssuancePorts> change) {
        return ports.withAuthority(ports.authority()
                .withIssuance(change.apply(ports.authority().issuance().orElseThrow())));
    }

    private AssociationSystem over(Ports others) {
        return AssociationSystem.builder(others)
                .clock(ceremony.clock())
                .realm(Realm.DEMONSTRATION)
                .build();
    }

    private static List<AuthorityName> due(AssociationSystem system) {
        return system.issuance().orElseThrow().queries().due();
    }

    private static int ready(AssociationSystem system) {
        return system.status().orElseThrow().queries().health().stream()
                .mapToInt(AnswerHealth::ready)
                .sum();
    }

    private int entries() {
        return ports.journal().after(0, 1000).size();
    }
}
