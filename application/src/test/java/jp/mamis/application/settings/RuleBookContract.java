package jp.mamis.application.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.fixture.Rules;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.settings.AssociationSettings;
import jp.mamis.domain.settings.BodyRules;
import jp.mamis.domain.settings.DatedRules;
import org.junit.jupiter.api.Test;

/** What a store of bodies' rules promises. */
public interface RuleBookContract {

    AssociationId BODY = Associations.YOKOHAMA.id();
    LocalDate LEAP_DAY = LocalDate.of(2028, 2, 29);
    LocalDate NEW_YEAR = LocalDate.of(2028, 4, 1);

    DatedRules FULL = new DatedRules(LEAP_DAY, Rules.full());
    DatedRules PLAIN = new DatedRules(NEW_YEAR, BodyRules.STANDARD);

    UnitOfWork work();

    RuleBook ruleBook();

    @Test
    default void a_body_that_has_set_nothing_has_no_rules() {
        assertThat(find()).isEmpty();
        assertThat(work().<List<AssociationSettings>>readOnly(() -> ruleBook().of(List.of(BODY))))
                .isEmpty();
        assertThat(work().<List<AssociationSettings>>readOnly(() -> ruleBook().of(List.of())))
                .isEmpty();
    }

    @Test
    default void all_versions_are_found_as_they_were_saved_by_day() {
        save(new AssociationSettings(BODY, Version.NEW, List.of(PLAIN, FULL)));

        assertThat(find()).contains(new AssociationSettings(BODY, new Version(1), List.of(FULL, PLAIN)));
        assertThat(find().orElseThrow().versions()).containsExactly(FULL, PLAIN);
    }

    @Test
    default void a_body_goes_by_what_it_set_last_before_the_day_and_by_the_standard_before() {
        save(new AssociationSettings(BODY, Version.NEW, List.of(FULL)));

        assertThat(on(LEAP_DAY.minusDays(1))).isEqualTo(BodyRules.STANDARD);
        assertThat(on(LEAP_DAY)).isEqualTo(Rules.full());
        assertThat(on(NEW_YEAR)).isEqualTo(Rules.full());
        assertThat(work().readOnly(() -> ruleBook().on(Associations.AOBA.id(), NEW_YEAR)))
                .isEqualTo(BodyRules.STANDARD);
    }

    @Test
    default void stages_of_everybody_come_back() {
        DatedRules asked = new DatedRules(NEW_YEAR, Rules.confirmedBy(Rules.ALL_AND_ADMINISTRATOR));
        save(new AssociationSettings(BODY, Version.NEW, List.of(asked)));

        assertThat(find().orElseThrow().versions()).containsExactly(asked);
    }

    private BodyRules on(LocalDate day) {
        return work().readOnly(() -> ruleBook().on(BODY, day));
    }

    @Test
    default void a_version_can_be_replaced_and_removed() {
        save(new AssociationSettings(BODY, Version.NEW, List.of(FULL, PLAIN)));
        save(new AssociationSettings(
                BODY, new Version(1), List.of(FULL, new DatedRules(NEW_YEAR, Rules.answeredWithin(14)))));

        assertThat(find().orElseThrow().from(NEW_YEAR)).contains(new DatedRules(NEW_YEAR, Rules.answeredWithin(14)));

        save(new AssociationSettings(BODY, new Version(2), List.of()));

        assertThat(find()).contains(new AssociationSettings(BODY, new Version(3), List.of()));
    }

    @Test
    default void the_rules_of_several_bodies_are_read_at_once() {
        save(new AssociationSettings(BODY, Version.NEW, List.of(FULL)));
        save(new AssociationSettings(Associations.KANAGAWA.id(), Version.NEW, List.of(PLAIN)));

        List<AssociationSettings> found =
                work().readOnly(() -> ruleBook().of(List.of(Associations.AOBA.id(), BODY, Associations.KANAGAWA.id())));

        assertThat(found)
                .containsExactlyInAnyOrder(
                        new AssociationSettings(BODY, new Version(1), List.of(FULL)),
                        new AssociationSettings(Associations.KANAGAWA.id(), new Version(1), List.of(PLAIN)));
    }

    @Test
    default void an_older_version_fails_and_leaves_the_first() {
        save(new AssociationSettings(BODY, Version.NEW, List.of(PLAIN)));
        save(new AssociationSettings(BODY, new Version(1), List.of(FULL)));

        assertThatThrownBy(() -> save(new AssociationSettings(BODY, new Version(1), List.of())))
                .isInstanceOf(StaleState.class);
        assertThatThrownBy(() -> save(new AssociationSettings(BODY, Version.NEW, List.of())))
                .isInstanceOf(StaleState.class);

        assertThat(find()).contains(new AssociationSettings(BODY, new Version(2), List.of(FULL)));
    }

    @Test
    default void a_failed_unit_of_work_leaves_nothing() {
        assertThatThrownBy(() -> work().inTransaction(() -> {
                    ruleBook().save(new AssociationSettings(BODY, Version.NEW, List.of(FULL)));
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(find()).isEmpty();
    }

    private Optional<AssociationSettings> find() {
        return work().readOnly(() -> ruleBook().find(BODY));
    }

    private void save(AssociationSettings settings) {
        work().inTransaction(() -> {
            ruleBook().save(settings);
            return settings;
        });
    }
}
