package jp.mamis.application.procedures;

import static jp.mamis.application.procedures.JoinScene.BOARD_DAY;
import static jp.mamis.application.procedures.JoinScene.done;
import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.FUJISAWA;
import static jp.mamis.domain.fixture.Associations.JMA;
import static jp.mamis.domain.fixture.Associations.KANAGAWA;
import static jp.mamis.domain.fixture.Associations.YOKOHAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import jp.mamis.application.procedures.OpenFilings.OpenFiling;
import jp.mamis.domain.fixture.Procedures;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.settings.RouteRules;
import org.junit.jupiter.api.Test;

/** What the port of a body's open filings promises. */
public interface OpenFilingsContract {

    /** A prepared scene with ten doctors on an empty store. */
    JoinScene scene();

    @Test
    default void a_body_without_filings_has_none_open() {
        assertThat(at(scene(), JMA)).isEmpty();
    }

    @Test
    default void what_is_to_be_decided_is_open_at_every_body_that_has_not_decided() {
        JoinScene scene = scene();
        Receipt first = scene.filed(1);
        Receipt second = scene.approved(scene.filed(2), AOBA);
        done(scene.sendBack(scene.filed(3), AOBA));
        done(scene.reject(scene.filed(4), AOBA));
        done(scene.withdraw(scene.filed(5), 5));

        assertThat(at(scene, AOBA))
                .extracting(OpenFiling::state)
                .containsExactly(OfficeState.OPEN, OfficeState.SENT_BACK);
        assertThat(at(scene, YOKOHAMA))
                .extracting(OpenFiling::state)
                .containsExactlyInAnyOrder(OfficeState.COMING, OfficeState.OPEN, OfficeState.COMING);
        assertThat(at(scene, YOKOHAMA))
                .extracting(OpenFiling::reference)
                .contains(first.reference().text(), second.reference().text())
                .isSorted();
        OpenFiling open = at(scene, AOBA).get(0);
        assertThat(open.id()).isEqualTo(first.id());
        assertThat(open.request()).isEqualTo(Procedures.request().build());
        assertThat(open.rules()).isEqualTo(RouteRules.STANDARD);
        assertThat(open.submittedAt()).isEqualTo(scene.stored(first).filing().submittedAt());
    }

    @Test
    default void memberships_count_but_for_those_the_filing_has_begun() {
        JoinScene scene = scene();
        Receipt other = done(scene.submit(
                1, Procedures.request().at("藤沢見本病院").joining(FUJISAWA).build()));
        done(scene.approve(other, FUJISAWA, BOARD_DAY));
        scene.approved(
                done(scene.submit(
                        1,
                        Procedures.request().joining(AOBA, YOKOHAMA, KANAGAWA).build())),
                AOBA);

        assertThat(at(scene, YOKOHAMA))
                .singleElement()
                .extracting(OpenFiling::memberships)
                .isEqualTo(Set.of(FUJISAWA.id()));
    }

    private static List<OpenFiling> at(JoinScene scene, Association body) {
        return scene.ports()
                .work()
                .readOnly(() -> scene.ports().procedures().open().at(body.id(), BOARD_DAY));
    }
}
