package jp.mamis.application.labels;

import static jp.mamis.application.procedures.JoinScene.clerkOf;
import static jp.mamis.application.procedures.JoinScene.doctor;
import static jp.mamis.application.procedures.JoinScene.done;
import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.YOKOHAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.procedures.JoinScene;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.settings.LabelPrinting;
import jp.mamis.domain.settings.LabelSheet;
import jp.mamis.domain.settings.LabelSheets;
import org.junit.jupiter.api.Test;

/** What remembered print settings promise, on stores of any kind. */
public interface LabelPrintingsContract {

    LabelSheet SMALL = LabelSheets.STANDARD.choose("A4-24");

    /** A prepared scene on an empty store. */
    JoinScene scene();

    @Test
    default void each_clerk_keeps_the_last_settings_of_the_own_printer() {
        JoinScene scene = scene();
        Caller other = JoinScene.doctorAndClerkOf(1, AOBA);

        done(kept(scene, new LabelPrinting(SMALL, 5, -100), clerkOf(AOBA)));
        done(kept(scene, new LabelPrinting(SMALL, -3, 100), clerkOf(AOBA)));
        done(kept(scene, LabelPrinting.on(SMALL), other));

        assertThat(done(own(scene, clerkOf(AOBA)))).isEqualTo(new LabelPrinting(SMALL, -3, 100));
        assertThat(done(own(scene, other))).isEqualTo(LabelPrinting.on(SMALL));
        assertThat(scene.journalIsWhole()).isTrue();
    }

    @Test
    default void who_has_printed_nothing_begins_with_the_usual_sheet() {
        assertThat(done(own(scene(), clerkOf(AOBA)))).isEqualTo(LabelPrinting.on(LabelSheets.STANDARD.usual()));
    }

    @Test
    default void a_sheet_that_is_given_up_is_replaced_by_the_usual_one() {
        JoinScene scene = scene();
        scene.ports().work().inTransaction(() -> {
            scene.ports()
                    .printings()
                    .keep(
                            clerkOf(AOBA).account().orElseThrow(),
                            AOBA.id(),
                            new LabelPrintings.Kept("OLD", 9, 9),
                            Instant.EPOCH);
            return 1;
        });

        assertThat(done(own(scene, clerkOf(AOBA)))).isEqualTo(LabelPrinting.on(LabelSheets.STANDARD.usual()));
    }

    @Test
    default void nobody_else_reads_or_keeps_them() {
        JoinScene scene = scene();

        assertThat(kept(scene, LabelPrinting.on(SMALL), clerkOf(YOKOHAMA)).accepted())
                .isEmpty();
        assertThat(kept(scene, LabelPrinting.on(SMALL), doctor(1)).accepted()).isEmpty();
        assertThat(own(scene, clerkOf(YOKOHAMA)).accepted()).isEmpty();
    }

    private static Outcome<LabelPrinting> kept(JoinScene scene, LabelPrinting printing, Caller caller) {
        return scene.system()
                .labelPrinting()
                .keepPrinting()
                .keep(new KeepLabelPrinting.Command(AOBA.id(), printing), caller);
    }

    private static Outcome<LabelPrinting> own(JoinScene scene, Caller caller) {
        return scene.system().labelPrinting().queries().own(AOBA.id(), caller);
    }
}
