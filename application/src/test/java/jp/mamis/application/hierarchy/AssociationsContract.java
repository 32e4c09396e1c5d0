package jp.mamis.application.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationName;
import jp.mamis.domain.hierarchy.EndingPolicy;
import jp.mamis.domain.hierarchy.FoundingPolicy;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.RenamingPolicy;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import org.junit.jupiter.api.Test;

/** What a store of bodies promises. */
public interface AssociationsContract {

    LocalDate FIRST_OF_YEAR = LocalDate.of(2026, 4, 1);
    LocalDate LEAP_DAY = LocalDate.of(2028, 2, 29);

    UnitOfWork work();

    jp.mamis.application.hierarchy.Associations associations();

    @Test
    default void before_the_set_up_the_hierarchy_is_empty() {
        assertThat(load().all()).isEmpty();
        assertThat(load().version()).isEqualTo(Version.NEW);
    }

    @Test
    default void what_was_saved_is_loaded_as_it_was() {
        Version version = save(Associations.federation().all(), Version.NEW);

        Hierarchy loaded = load();

        assertThat(loaded.all()).isEqualTo(Associations.federation().all());
        assertThat(loaded.version()).isEqualTo(version).isNotEqualTo(Version.NEW);
        assertThat(work().readOnly(() -> associations().version())).isEqualTo(version);
    }

    @Test
    default void names_dates_and_successors_survive() {
        Version first = save(Associations.federation().all(), Version.NEW);
        Hierarchy before = load();
        AssociationName rare = new AssociationName("𠮷野郡\uDB40\uDD00医師会");
        Association renamed = one(RenamingPolicy.judge(Associations.SAPPORO, rare, LEAP_DAY));
        Association merged = one(EndingPolicy.merge(
                Set.of(Associations.KAWASAKI.id()), Associations.FUJISAWA.id(), FIRST_OF_YEAR, before));
        Association split = one(EndingPolicy.split(
                Associations.AOBA,
                List.of(Associations.TOTSUKA.id(), add(before, "1401C").id()),
                LEAP_DAY,
                before.with(first, List.of(add(before, "1401C")))));

        save(List.of(renamed, merged, split, add(before, "1401C")), first);

        Hierarchy after = load();
        assertThat(after.require(Associations.SAPPORO.id())).isEqualTo(renamed);
        assertThat(after.require(Associations.KAWASAKI.id())).isEqualTo(merged);
        assertThat(after.require(Associations.AOBA.id())).isEqualTo(split);
        assertThat(after.require(Associations.FUJISAWA.id())).isEqualTo(Associations.FUJISAWA);
    }

    @Test
    default void a_change_based_on_an_older_federation_fails_and_leaves_the_first() {
        Version first = save(Associations.federation().all(), Version.NEW);
        Association renamed =
                one(RenamingPolicy.judge(Associations.SAPPORO, new AssociationName("札幌医師会"), FIRST_OF_YEAR));
        Version second = save(List.of(renamed), first);

        assertThatThrownBy(() -> save(List.of(Associations.SAPPORO), first)).isInstanceOf(StaleState.class);
        assertThatThrownBy(() -> save(List.of(Associations.SAPPORO), Version.NEW))
                .isInstanceOf(StaleState.class);

        assertThat(load().require(Associations.SAPPORO.id())).isEqualTo(renamed);
        assertThat(load().version()).isEqualTo(second);
    }

    @Test
    default void a_failed_unit_of_work_leaves_nothing_and_its_version_never_comes_again() {
        Version first = save(Associations.federation().all(), Version.NEW);
        Version[] lost = new Version[1];

        assertThatThrownBy(() -> work().inTransaction(() -> {
                    lost[0] = associations().save(List.of(add(load(), "14050")), first);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        Version next = save(List.of(add(load(), "14060")), first);

        assertThat(next).isNotEqualTo(lost[0]);
        assertThat(load().find(Associations.id("14050"))).isEmpty();
        assertThat(load().find(Associations.id("14060"))).isPresent();
    }

    private static Association add(Hierarchy before, String code) {
        return code.startsWith("1401")
                ? Associations.district(Associations.YOKOHAMA, code, "横浜市見本区医師会")
                : one(FoundingPolicy.judge(Associations.aFounding(code, FIRST_OF_YEAR), before));
    }

    private static Association one(Outcome<Change<List<Association>>> outcome) {
        return outcome.accepted().orElseThrow().state().get(0);
    }

    private Version save(List<Association> changed, Version basedOn) {
        return work().inTransaction(() -> associations().save(changed, basedOn));
    }

    private Hierarchy load() {
        return work().readOnly(() -> associations().load());
    }
}
