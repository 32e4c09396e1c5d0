package jp.mamis.application.procedures;

import static jp.mamis.application.procedures.JoinScene.BOARD_DAY;
import static jp.mamis.application.procedures.JoinScene.done;
import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.JMA;
import static jp.mamis.domain.fixture.Associations.KANAGAWA;
import static jp.mamis.domain.fixture.Associations.YOKOHAMA;
import static jp.mamis.domain.fixture.Procedures.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mamis.domain.audit.AuditEntry;
import jp.mamis.domain.hierarchy.Association;
import org.junit.jupiter.api.Test;

/** The machine's clock goes back and forth by hours between acts; told on ports of any kind. */
public interface ClockJumpScenario {

    long SEED = 20260401;
    int DOCTORS = 6;
    List<Association> PATH = List.of(AOBA, YOKOHAMA, KANAGAWA, JMA);

    /** A prepared scene of {@link #DOCTORS} on an empty store. */
    JoinScene scene();

    @Test
    default void whatever_the_clock_shows_acts_take_place_once_and_stay_in_their_order() {
        JoinScene scene = scene();
        Random random = new Random(SEED);
        for (int doctor = 1; doctor <= DOCTORS; doctor++) {
            Receipt last = scene.filed(doctor);
            for (Association body : PATH) {
                jump(scene, random);
                last = done(scene.sendBack(last, body));
                jump(scene, random);
                last = done(scene.resubmit(last, doctor, request().build()));
                jump(scene, random);
                last = done(scene.approve(last, body, BOARD_DAY));
            }
        }

        for (int doctor = 1; doctor <= DOCTORS; doctor++) {
            int number = doctor;
            assertThat(PATH)
                    .allSatisfy(body -> assertThat(scene.member(number).in(body.id()))
                            .singleElement()
                            .satisfies(in -> assertThat(in.period().from()).isEqualTo(BOARD_DAY)));
        }
        List<AuditEntry> journal = scene.journal();
        assertThat(journal.stream().map(AuditEntry::sequence))
                .containsExactlyElementsOf(Stream.iterate(1L, next -> next + 1)
                        .limit(journal.size())
                        .toList());
        assertThat(IntStream.range(1, journal.size())
                        .filter(i ->
                                journal.get(i).at().isBefore(journal.get(i - 1).at())))
                .as("entries with an earlier time than the one before")
                .isNotEmpty();
        assertThat(scene.journalIsWhole()).isTrue();
    }

    private static void jump(JoinScene scene, Random random) {
        scene.clock().forward(Duration.ofMinutes(random.nextInt(241) - 120));
    }
}
