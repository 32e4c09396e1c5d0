package jp.mamis.domain.tray;

import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.FUJISAWA;
import static jp.mamis.domain.fixture.Associations.KANAGAWA;
import static jp.mamis.domain.fixture.Associations.KAWASAKI;
import static jp.mamis.domain.fixture.Associations.TOTSUKA;
import static jp.mamis.domain.fixture.Associations.YOKOHAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import org.junit.jupiter.api.Test;

class TrayHeirTest {

    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
    private static final LocalDate NEXT = LocalDate.of(2026, 4, 1);

    private final Hierarchy merged =
            with(ended(AOBA, List.of(TOTSUKA.id())), ended(FUJISAWA, List.of(KAWASAKI.id(), YOKOHAMA.id())));

    @Test
    void a_body_has_its_own_tray_through_its_last_day_and_its_successor_has_it_from_the_next() {
        assertThat(TrayHeir.trayOf(AOBA.id(), merged, LAST)).containsExactly(AOBA.id());
        assertThat(TrayHeir.trayOf(TOTSUKA.id(), merged, LAST)).containsExactly(TOTSUKA.id());
        assertThat(TrayHeir.trayOf(AOBA.id(), merged, NEXT)).isEmpty();
        assertThat(TrayHeir.trayOf(TOTSUKA.id(), merged, NEXT)).containsExactlyInAnyOrder(AOBA.id(), TOTSUKA.id());
    }

    @Test
    void of_a_split_the_first_named_has_it_and_nobody_else() {
        assertThat(TrayHeir.trayOf(KAWASAKI.id(), merged, NEXT)).contains(FUJISAWA.id());
        assertThat(TrayHeir.trayOf(YOKOHAMA.id(), merged, NEXT)).doesNotContain(FUJISAWA.id());
    }

    @Test
    void where_there_is_no_successor_the_body_above_has_it_and_heirs_of_heirs_are_followed() {
        Hierarchy gone =
                with(ended(AOBA, List.of(TOTSUKA.id())), ended(TOTSUKA, List.of()), ended(YOKOHAMA, List.of()));

        assertThat(TrayHeir.trayOf(KANAGAWA.id(), gone, NEXT))
                .containsExactlyInAnyOrder(KANAGAWA.id(), YOKOHAMA.id(), TOTSUKA.id(), AOBA.id());
    }

    private static Hierarchy with(Association... changed) {
        Hierarchy all = Associations.federation();
        return all.with(all.version().next(), List.of(changed));
    }

    private static Association ended(Association body, List<AssociationId> heirs) {
        return Associations.endedBefore(NEXT, body, heirs.toArray(AssociationId[]::new));
    }
}
