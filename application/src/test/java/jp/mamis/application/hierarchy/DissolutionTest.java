package jp.mamis.application.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.membership.MemberScene;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.application.procedures.JoinScene;
import jp.mamis.application.procedures.Receipt;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.hierarchy.HierarchyRefusal;
import jp.mamis.domain.hierarchy.Remaining;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Refusals;
import org.junit.jupiter.api.Test;

class DissolutionTest {

    private static final LocalDate FROM = LocalDate.of(2026, 5, 1);
    private static final Caller SYSTEM = MemberScene.holding(Duty.SYSTEM_ADMINISTRATION, Associations.JMA.id());

    private final JoinScene scene = new JoinScene(InMemoryPorts.ports()).prepared(2);

    @Test
    void a_body_with_a_member_and_undecided_procedures_is_not_dissolved_and_both_are_counted() {
        Receipt passedOn = scene.approved(scene.filed(1), Associations.AOBA);
        Receipt untouched = scene.filed(2);

        Outcome<Restructured> refused = dissolve();

        assertThat(passedOn.id()).isNotEqualTo(untouched.id());
        assertThat(refused)
                .isEqualTo(Outcome.refused(new Refusals(List.of(
                        reason(HierarchyRefusal.MEMBERS_REMAIN, 1), reason(HierarchyRefusal.PROCEDURES_REMAIN, 2)))));
        assertThat(scene.journal())
                .last()
                .satisfies(entry -> assertThat(entry.result()).isEqualTo("MEMBERS_REMAIN,PROCEDURES_REMAIN"));
    }

    @Test
    void a_withdrawn_procedure_does_not_keep_a_body_alive() {
        JoinScene.done(scene.withdraw(scene.filed(1), 1));

        assertThat(dissolve().accepted()).isPresent();
    }

    @Test
    void a_merger_is_previewed_with_what_hangs_on_the_body_that_ends() {
        scene.approved(scene.filed(1), Associations.AOBA);

        List<AffectedBody> affected = JoinScene.done(preview(SYSTEM)).affected();

        assertThat(affected)
                .extracting(AffectedBody::part, body -> body.body().code(), AffectedBody::remaining)
                .containsExactly(
                        tuple(AffectedBody.Part.ENDING, Associations.AOBA.code(), new Remaining(1, 1)),
                        tuple(AffectedBody.Part.SUCCESSOR, Associations.TOTSUKA.code(), Remaining.NOTHING));
        assertThat(scene.system()
                        .hierarchy()
                        .currentHierarchy()
                        .get()
                        .require(Associations.AOBA.id())
                        .successors())
                .isEmpty();
    }

    @Test
    void what_the_rules_refuse_is_no_denied_look() {
        scene.approved(scene.filed(1), Associations.AOBA);
        int before = scene.journal().size();

        Outcome<Foreseen> refused = scene.system()
                .hierarchy()
                .structurePreview()
                .of(new DissolveAssociation.Plan(Associations.AOBA.code(), FROM), SYSTEM);

        assertThat(refused)
                .isEqualTo(Outcome.refused(new Refusals(List.of(
                        reason(HierarchyRefusal.MEMBERS_REMAIN, 1), reason(HierarchyRefusal.PROCEDURES_REMAIN, 1)))));
        assertThat(scene.journal()).hasSize(before);
    }

    @Test
    void nobody_else_previews_a_merger() {
        assertThat(preview(JoinScene.clerkOf(Associations.AOBA)))
                .isEqualTo(Outcome.refused(HierarchyRefusal.NOT_SYSTEM_ADMINISTRATOR));
    }

    private Outcome<Foreseen> preview(Caller caller) {
        return scene.system()
                .hierarchy()
                .structurePreview()
                .of(
                        new MergeAssociations.Plan(Set.of(Associations.AOBA.code()), Associations.TOTSUKA.code(), FROM),
                        caller);
    }

    private Outcome<Restructured> dissolve() {
        return scene.dissolve(Associations.AOBA, FROM);
    }

    private static Refusal reason(HierarchyRefusal code, int count) {
        return Refusal.of(code, Map.of("code", "1401A", "count", Integer.toString(count)));
    }
}
