package jp.mamis.cli.boot;

import static jp.mamis.application.hpki.ca.IssuingScene.SIGN;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.mamis.application.hpki.ca.IssuedCertificate;
import jp.mamis.application.hpki.ca.IssuingScene;
import jp.mamis.application.hpki.ca.Requests;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.fixture.Proves;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.IssuingRefusal;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.RefusalCode;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** On PostgreSQL, the log in a file and SoftHSM: several officers press the button in the same moment. */
class OfficersAtOnceTest {

    private static final int OFFICERS = 4;

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @TempDir
    private Path folder;

    @Test
    @Proves("OFFICERS_AT_ONCE")
    void one_request_becomes_one_certificate_whoever_was_first() throws Exception {
        DATABASE.empty();
        IssuingOnToken.run(DATABASE, folder, (scene, token) -> pressed(scene));
    }

    private static void pressed(IssuingScene scene) throws Exception {
        for (int round = 0; round < 3; round++) {
            Der request = Requests.of(IssuingScene.newKey());

            List<Outcome<IssuedCertificate>> answers = atOnce(() -> scene.issue(SIGN, request));

            SerialNumber serial = serial(scene.issue(SIGN, request));
            assertThat(answers)
                    .anyMatch(answer -> answer.accepted().isPresent())
                    .allSatisfy(answer -> assertThat(answer.<List<RefusalCode>>fold(
                                    issued -> List.of(),
                                    refused -> refused.reasons().stream()
                                            .map(Refusal::code)
                                            .toList()))
                            .isSubsetOf(IssuingRefusal.ISSUANCE_UNDER_WAY))
                    .filteredOn(answer -> answer.accepted().isPresent())
                    .extracting(OfficersAtOnceTest::serial)
                    .containsOnly(serial);
        }
        assertThat(scene.in(() -> scene.stores().issuance().issuances().unfinished(Optional.empty(), 9)))
                .isEmpty();
    }

    /** Whoever lost a race in the store asks again, as people do. */
    private static List<Outcome<IssuedCertificate>> atOnce(Callable<Outcome<IssuedCertificate>> act) throws Exception {
        ExecutorService officers = Executors.newFixedThreadPool(OFFICERS);
        CyclicBarrier together = new CyclicBarrier(OFFICERS);
        try {
            List<Future<Outcome<IssuedCertificate>>> begun = IntStream.range(0, OFFICERS)
                    .mapToObj(officer -> officers.submit(() -> {
                        together.await();
                        return again(act);
                    }))
                    .toList();
            List<Outcome<IssuedCertificate>> answers = new ArrayList<>();
            for (Future<Outcome<IssuedCertificate>> each : begun) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            officers.shutdownNow();
        }
    }

    private static Outcome<IssuedCertificate> again(Callable<Outcome<IssuedCertificate>> act) throws Exception {
        try {
            return act.call();
        } catch (StaleState lost) {
            return act.call();
        }
    }

    private static SerialNumber serial(Outcome<IssuedCertificate> answer) {
        return answer.accepted().orElseThrow().order().serial();
    }
}
