package jp.mamis.application.procedures;

import static jp.mamis.application.procedures.JoinScene.BOARD_DAY;
import static jp.mamis.application.procedures.JoinScene.clerkOf;
import static jp.mamis.application.procedures.JoinScene.done;
import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.FUJISAWA;
import static jp.mamis.domain.fixture.Associations.JMA;
import static jp.mamis.domain.fixture.Associations.KANAGAWA;
import static jp.mamis.domain.fixture.Associations.KAWASAKI;
import static jp.mamis.domain.fixture.Associations.YOKOHAMA;
import static jp.mamis.domain.fixture.Procedures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.mamis.application.journal.AuditTrail;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.settings.KeepSettings;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.fixture.Rules;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.RefusalCode;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.membership.BodyCategory;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.membership.Membership;
import jp.mamis.domain.procedures.HistoryLine;
import jp.mamis.domain.procedures.HistoryLine.Happening;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.domain.procedures.RuleDifference;
import jp.mamis.domain.procedures.Target;
import jp.mamis.domain.settings.BodyRules;
import jp.mamis.domain.settings.CategoryCode;
import jp.mamis.domain.settings.DatedRules;
import jp.mamis.domain.settings.MembershipStart;
import jp.mamis.domain.settings.OwnCategory;
import jp.mamis.domain.settings.SettingsRefusal;
import jp.mamis.domain.settings.SeveralMemberships;
import jp.mamis.domain.settings.Workflow;
import org.junit.jupiter.api.Test;

/** What bodies' own rules do to joins and decisions, told through the use cases on ports of any kind. */
public interface RulesScenario {

    /** A prepared scene with ten doctors on an empty store, in the last second of 31 March. */
    JoinScene scene();

    @Test
    default void rules_apply_from_midnight_in_tokyo() {
        JoinScene scene = scene();
        keep(scene, AOBA, BOARD_DAY, Rules.atLeast(Tier.PREFECTURAL));
        JoinRequest alone = request().joining(AOBA).build();

        assertThat(scene.submit(1, alone).accepted()).isPresent();
        midnight(scene);
        assertThat(codes(scene.submit(2, alone))).containsExactly(ProcedureRefusal.HAS_TO_JOIN_FURTHER);
        assertThat(scene.submit(2, request().joining(AOBA, YOKOHAMA, KANAGAWA).build())
                        .accepted())
                .isPresent();
    }

    @Test
    default void a_body_may_end_the_way_up() {
        JoinScene scene = scene();
        inForce(scene, YOKOHAMA, Rules.atMost(Tier.PREFECTURAL));

        assertThat(codes(scene.submit(1, request().build()))).containsExactly(ProcedureRefusal.MAY_NOT_JOIN_SO_FAR);
        assertThat(scene.submit(1, request().joining(AOBA, YOKOHAMA, KANAGAWA).build())
                        .accepted())
                .isPresent();
    }

    @Test
    default void a_prefectural_body_takes_in_who_belongs_to_none_below_it_where_it_has_set_so() {
        JoinScene scene = scene();
        JoinRequest direct = request().joining(KANAGAWA, JMA).build();
        assertThat(codes(scene.submit(1, direct))).containsExactly(ProcedureRefusal.ROUTE_STARTS_TOO_HIGH);
        assertThat(scene.procedures().joinPreview().entryBodies()).doesNotContain(KANAGAWA);

        inForce(scene, KANAGAWA, Rules.direct());
        assertThat(scene.procedures().joinPreview().entryBodies()).contains(KANAGAWA);
        Receipt filed = done(scene.submit(1, direct));
        inForce(scene, KANAGAWA, BodyRules.STANDARD);
        scene.approved(filed, KANAGAWA, JMA);

        assertThat(scene.member(1).memberships())
                .extracting(Membership::body)
                .containsExactlyInAnyOrder(KANAGAWA.id(), JMA.id());
        assertThat(codes(scene.submit(2, direct))).containsExactly(ProcedureRefusal.ROUTE_STARTS_TOO_HIGH);
    }

    @Test
    default void who_joined_a_prefectural_body_directly_joins_a_local_one_at_the_same_workplace_later() {
        JoinScene scene = scene();
        inForce(scene, KANAGAWA, Rules.direct());
        scene.approved(done(scene.submit(1, request().joining(KANAGAWA).build())), KANAGAWA);

        Receipt below = done(scene.submit(1, request().joining(FUJISAWA).build()));
        done(scene.approve(below, FUJISAWA, BOARD_DAY.plusDays(20)));

        assertThat(scene.member(1).bodiesOn(BOARD_DAY.plusDays(20)))
                .containsExactlyInAnyOrder(KANAGAWA.id(), FUJISAWA.id());
    }

    @Test
    default void who_has_left_the_local_body_joins_the_prefectural_one_directly_at_the_same_workplace() {
        JoinScene scene = scene();
        inForce(scene, KANAGAWA, Rules.direct());
        scene.approved(done(scene.submit(1, request().joining(FUJISAWA).build())), FUJISAWA);
        scene.left(1, FUJISAWA, BOARD_DAY.plusDays(9));
        scene.clock().forward(Duration.ofDays(20));

        Receipt direct = done(scene.submit(1, request().joining(KANAGAWA).build()));
        done(scene.approve(direct, KANAGAWA, BOARD_DAY.plusDays(15)));

        assertThat(scene.member(1).bodiesOn(BOARD_DAY.plusDays(15))).containsExactly(KANAGAWA.id());
    }

    @Test
    default void a_trial_names_who_joined_a_prefectural_body_directly_and_could_no_more() {
        JoinScene scene = scene();
        inForce(scene, KANAGAWA, Rules.direct());
        Receipt direct = done(scene.submit(1, request().joining(KANAGAWA).build()));
        done(scene.submit(2, request().joining(FUJISAWA, KANAGAWA).build()));
        LocalDate day = today(scene).plusDays(30);
        keep(scene, KANAGAWA, day, BodyRules.STANDARD);

        RuleTrials.Trial trial =
                done(scene.procedures().ruleTrials().tried(KANAGAWA.code(), day, administratorOf(KANAGAWA, 9)));

        assertThat(trial.differing()).singleElement().satisfies(line -> {
            assertThat(line.reference()).isEqualTo(direct.reference().text());
            assertThat(line.differences())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            RuleDifference.Refused.class,
                            refused -> assertThat(refused.reason().code())
                                    .isEqualTo(ProcedureRefusal.ROUTE_STARTS_TOO_HIGH));
        });
    }

    @Test
    default void a_body_may_deny_members_of_another_of_its_layer_or_ask() {
        JoinScene scene = scene();
        JoinRequest kawasaki = request().at("川崎見本病院").joining(KAWASAKI).build();
        inForce(scene, KAWASAKI, Rules.several(SeveralMemberships.DENY));
        done(scene.approve(done(scene.submit(1, request().joining(FUJISAWA).build())), FUJISAWA, BOARD_DAY));

        assertThat(codes(scene.submit(1, kawasaki))).containsExactly(ProcedureRefusal.OTHER_MEMBERSHIP_DENIED);
        assertThat(scene.submit(2, kawasaki).accepted()).isPresent();

        inForce(scene, KAWASAKI, Rules.several(SeveralMemberships.ASK));
        Receipt asked = done(scene.submit(1, kawasaki));
        assertThat(happenings(scene.stored(asked)))
                .containsExactly(Happening.OTHER_MEMBERSHIP_NOTED, Happening.SUBMITTED);
        done(scene.approve(asked, KAWASAKI, BOARD_DAY));
        assertThat(happenings(scene.stored(asked)))
                .containsSubsequence(
                        Happening.OTHER_MEMBERSHIP_NOTED,
                        Happening.SUBMITTED,
                        Happening.OTHER_MEMBERSHIP_ALLOWED,
                        Happening.APPROVED);
        Receipt alone = done(scene.submit(3, kawasaki));
        assertThat(happenings(scene.stored(alone))).containsExactly(Happening.SUBMITTED);
        done(scene.approve(alone, KAWASAKI, BOARD_DAY));
        assertThat(happenings(scene.stored(alone))).doesNotContain(Happening.OTHER_MEMBERSHIP_ALLOWED);
    }

    @Test
    default void where_a_body_keeps_its_own_categories_one_that_suits_is_named() {
        JoinScene scene = scene();
        inForce(scene, AOBA, Rules.with(Rules.OPENERS, Rules.EMPLOYED, Rules.SUPPORTING));

        assertThat(codes(scene.submit(1, as("")))).containsExactly(ProcedureRefusal.OWN_CATEGORY_MISSING);
        assertThat(codes(scene.submit(1, as("Z")))).containsExactly(ProcedureRefusal.NO_SUCH_OWN_CATEGORY);
        assertThat(codes(scene.submit(1, as("A")))).containsExactly(ProcedureRefusal.OWN_CATEGORY_DOES_NOT_SUIT);
        Receipt filed = done(scene.submit(1, as("D")));
        assertThat(scene.stored(filed).filing().request().targets().get(0).category())
                .isEqualTo(MemberCategory.A2B);
        done(scene.approve(filed, AOBA, BOARD_DAY));
        assertThat(scene.member(1).memberships())
                .extracting(Membership::category, Membership::own)
                .containsExactly(
                        tuple(MemberCategory.A2B, Optional.of(new BodyCategory("D", Rules.SUPPORTING.label()))));
    }

    @Test
    default void a_membership_keeps_the_name_its_category_had_on_the_day_of_filing() {
        JoinScene scene = scene();
        inForce(scene, AOBA, Rules.with(Rules.OPENERS, Rules.SUPPORTING));
        Receipt filed = done(scene.submit(1, as("D")));
        OwnCategory renamed = new OwnCategory(
                Rules.SUPPORTING.code(), "賛助会員", Optional.empty(), "", Optional.empty(), Optional.empty());
        inForce(scene, AOBA, Rules.with(renamed));

        done(scene.approve(filed, AOBA, BOARD_DAY));

        assertThat(scene.member(1).memberships())
                .extracting(Membership::own)
                .containsExactly(Optional.of(new BodyCategory("D", Rules.SUPPORTING.label())));
    }

    @Test
    default void open_filings_go_on_under_the_rules_they_began_with() {
        JoinScene scene = scene();
        List<Receipt> filed = IntStream.rangeClosed(1, 6).mapToObj(scene::filed).toList();
        Receipt sentBack = done(scene.sendBack(filed.get(5), AOBA));
        inForce(scene, AOBA, Rules.full());

        for (Receipt open : filed.subList(0, 5)) {
            assertThat(state(scene, done(scene.approve(open, AOBA, BOARD_DAY)))).isEqualTo(OfficeState.PASSED_ON);
        }
        Receipt again = done(scene.resubmit(sentBack, 6, request().build()));
        assertThat(state(scene, done(scene.approve(again, AOBA, BOARD_DAY)))).isEqualTo(OfficeState.PASSED_ON);
        assertThat(codes(scene.submit(7, request().build()))).contains(ProcedureRefusal.OWN_CATEGORY_MISSING);
    }

    @Test
    default void a_body_that_comes_to_the_route_later_decides_by_the_rules_of_the_day_of_filing() {
        JoinScene scene = scene();
        Receipt sentBack =
                done(scene.sendBack(done(scene.submit(1, request().joining(AOBA).build())), AOBA));
        inForce(scene, YOKOHAMA, Rules.with(Rules.OPENERS));

        Receipt further = done(
                scene.resubmit(sentBack, 1, request().joining(AOBA, YOKOHAMA).build()));

        assertThat(scene.stored(further).filing().rules().of(YOKOHAMA.id())).isEqualTo(BodyRules.STANDARD);
    }

    @Test
    default void a_decision_takes_effect_with_the_last_confirmation_by_another_person_each() {
        JoinScene scene = scene();
        inForce(scene, AOBA, Rules.confirmedBy(Rules.TWO_AND_ADMINISTRATOR));
        Receipt filed = scene.filed(1);

        Receipt first = done(confirm(scene, filed, staff(1)));
        assertThat(state(scene, first)).isEqualTo(OfficeState.IN_REVIEW);
        assertThat(scene.member(1).memberships()).isEmpty();
        assertThat(codes(confirm(scene, first, staff(1)))).containsExactly(ProcedureRefusal.CONFIRMED_ALREADY);
        Receipt second = done(confirm(scene, first, staff(2)));
        assertThat(codes(confirm(scene, second, staff(3))))
                .containsExactly(ProcedureRefusal.ADMINISTRATOR_HAS_TO_CONFIRM);
        Receipt third = done(confirm(scene, second, administratorOf(AOBA, 4)));

        assertThat(state(scene, third)).isEqualTo(OfficeState.PASSED_ON);
        assertThat(scene.member(1).memberships()).hasSize(1);
        assertThat(happenings(scene.stored(third)))
                .containsExactly(Happening.SUBMITTED, Happening.CONFIRMED, Happening.CONFIRMED, Happening.APPROVED);
        assertThat(scene.journal().stream()
                        .filter(entry -> entry.subject().equals(filed.id().value()))
                        .filter(entry -> entry.result().equals(AuditTrail.ACCEPTED)))
                .hasSize(4);
        assertThat(scene.journalIsWhole()).isTrue();
    }

    @Test
    default void of_two_clerks_on_one_version_one_confirms() {
        JoinScene scene = scene();
        inForce(scene, AOBA, Rules.confirmedBy(Rules.TWO_AND_ADMINISTRATOR));
        Receipt filed = scene.filed(1);

        done(confirm(scene, filed, staff(1)));

        assertThat(codes(confirm(scene, filed, staff(2)))).containsExactly(ProcedureRefusal.CHANGED_MEANWHILE);
        assertThat(happenings(scene.stored(filed))).containsExactly(Happening.SUBMITTED, Happening.CONFIRMED);
    }

    @Test
    default void sending_back_clears_the_confirmations_and_another_day_begins_anew() {
        JoinScene scene = scene();
        inForce(scene, AOBA, Rules.confirmedBy(Rules.TWO_AND_ADMINISTRATOR));
        Receipt confirmed = done(confirm(scene, scene.filed(1), staff(1)));
        Receipt back = done(scene.sendBack(confirmed, AOBA));
        Receipt again = done(scene.resubmit(back, 1, request().build()));

        Receipt anew = done(confirm(scene, again, staff(1)));
        Receipt otherDay = done(confirm(scene, anew, staff(2), BOARD_DAY.minusDays(1)));
        Receipt onceMore = done(confirm(scene, otherDay, staff(1), BOARD_DAY.minusDays(1)));

        assertThat(codes(confirm(scene, onceMore, staff(3), BOARD_DAY.minusDays(1))))
                .containsExactly(ProcedureRefusal.ADMINISTRATOR_HAS_TO_CONFIRM);
        assertThat(scene.member(1).memberships()).isEmpty();
    }

    @Test
    default void membership_begins_on_the_day_wished_for_where_a_body_says_so_and_never_before_the_body_below() {
        JoinScene scene = scene();
        inForce(scene, YOKOHAMA, Rules.beginning(MembershipStart.WISHED_DAY));
        LocalDate wished = BOARD_DAY.plusDays(30);
        Receipt filed = done(scene.submit(1, request().desiredOn(wished).build()));

        scene.approved(filed, AOBA, YOKOHAMA, KANAGAWA, JMA);

        assertThat(scene.member(1).memberships())
                .extracting(membership -> membership.period().from())
                .containsExactly(BOARD_DAY, wished, wished, wished);
    }

    @Test
    default void who_is_sent_back_answers_within_the_bodys_own_time() {
        JoinScene scene = scene();
        inForce(scene, AOBA, Rules.answeredWithin(14));
        done(scene.sendBack(scene.filed(1), AOBA));

        scene.clock().forward(Duration.ofDays(14));
        assertThat(expired(scene)).isZero();
        scene.clock().forward(Duration.ofDays(1));
        assertThat(expired(scene)).isEqualTo(1);
    }

    @Test
    default void prepared_rules_are_tried_on_what_is_open_and_change_nothing() {
        JoinScene scene = scene();
        Receipt low = done(scene.submit(1, request().joining(FUJISAWA).build()));
        done(scene.submit(2, request().joining(FUJISAWA, KANAGAWA).build()));
        LocalDate day = today(scene).plusDays(30);
        keep(scene, FUJISAWA, day, Rules.atLeast(Tier.PREFECTURAL));
        keep(scene, FUJISAWA, day.plusDays(1), Rules.confirmedBy(Rules.TWO_AND_ADMINISTRATOR));
        Procedure before = scene.stored(low);
        int entries = scene.journal().size();

        RuleTrials.Trial trial = done(tried(scene, day));
        RuleTrials.Trial workflow = done(tried(scene, day.plusDays(1)));

        assertThat(trial.open()).isEqualTo(2);
        assertThat(trial.differing()).singleElement().satisfies(line -> {
            assertThat(line.reference()).isEqualTo(low.reference().text());
            assertThat(line.differences())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            RuleDifference.Refused.class,
                            refused -> assertThat(refused.reason().code())
                                    .isEqualTo(ProcedureRefusal.HAS_TO_JOIN_FURTHER));
        });
        assertThat(workflow.differing()).hasSize(2);
        assertThat(scene.stored(low)).isEqualTo(before);
        assertThat(scene.journal()).hasSize(entries);
        assertThat(codes(tried(scene, day.plusDays(2)))).containsExactly(SettingsRefusal.NO_SUCH_SETTINGS);
        assertThat(scene.procedures()
                        .ruleTrials()
                        .tried(FUJISAWA.code(), day, clerkOf(FUJISAWA))
                        .accepted())
                .isEmpty();
    }

    @Test
    default void a_trial_tells_that_everybody_of_the_staff_would_have_to_confirm() {
        JoinScene scene = scene();
        Receipt open = done(scene.submit(1, request().joining(FUJISAWA).build()));
        LocalDate day = today(scene).plusDays(30);
        keep(scene, FUJISAWA, day, Rules.confirmedBy(Rules.ALL_AND_ADMINISTRATOR));

        RuleTrials.Trial trial = done(tried(scene, day));

        assertThat(trial.differing()).singleElement().satisfies(line -> {
            assertThat(line.reference()).isEqualTo(open.reference().text());
            assertThat(line.differences())
                    .containsExactly(new RuleDifference.Confirmations(Workflow.SINGLE, Rules.ALL_AND_ADMINISTRATOR));
        });
    }

    @Test
    default void a_trial_tells_whose_exemptions_would_be_others() {
        JoinScene scene = scene();
        Receipt usual = done(scene.submit(1, request().joining(FUJISAWA).build()));
        done(scene.submit(2, request().joining(FUJISAWA).build()));
        LocalDate day = today(scene).plusDays(30);
        keep(scene, FUJISAWA, day, Rules.exempting(Rules.ELDERLY));
        keep(scene, FUJISAWA, day.plusDays(1), Rules.exempting(Rules.ELDERLY, Rules.CHILDCARE));

        RuleTrials.Trial nobody = done(tried(scene, day));
        RuleTrials.Trial everybody = done(tried(scene, day.plusDays(1)));

        assertThat(nobody.differing()).isEmpty();
        assertThat(everybody.differing()).hasSize(2).anySatisfy(line -> {
            assertThat(line.reference()).isEqualTo(usual.reference().text());
            assertThat(line.differences())
                    .containsExactly(new RuleDifference.Exemptions(List.of(), List.of(Rules.CHILDCARE)));
        });
    }

    @Test
    default void a_trial_tells_of_bodies_that_nobody_could_join() {
        JoinScene scene = scene();
        LocalDate day = today(scene).plusDays(30);
        keep(scene, KANAGAWA, day, Rules.atMost(Tier.PREFECTURAL));
        keep(scene, FUJISAWA, day.plusDays(1), Rules.atLeast(Tier.NATIONAL));

        RuleTrials.Trial trial = done(tried(scene, day.plusDays(1)));

        assertThat(trial.deadEnds()).containsExactly(FUJISAWA);
        assertThat(done(deadEnds(scene, day))).isEmpty();
        assertThat(done(scene.procedures()
                        .ruleTrials()
                        .deadEnds(KANAGAWA.code(), day.plusDays(1), administratorOf(KANAGAWA, 9))))
                .containsExactly(FUJISAWA);
        assertThat(codes(scene.procedures().ruleTrials().deadEnds(FUJISAWA.code(), day, clerkOf(AOBA))))
                .containsExactly(SettingsRefusal.NOT_ALLOWED);
    }

    private static Outcome<List<Association>> deadEnds(JoinScene scene, LocalDate day) {
        return scene.procedures().ruleTrials().deadEnds(FUJISAWA.code(), day, administratorOf(FUJISAWA, 9));
    }

    private static Outcome<RuleTrials.Trial> tried(JoinScene scene, LocalDate day) {
        return scene.procedures().ruleTrials().tried(FUJISAWA.code(), day, administratorOf(FUJISAWA, 9));
    }

    /** Prepared today for tomorrow, and tomorrow has come. */
    static void inForce(JoinScene scene, Association body, BodyRules rules) {
        keep(scene, body, today(scene).plusDays(1), rules);
        midnight(scene);
    }

    static void keep(JoinScene scene, Association body, LocalDate from, BodyRules rules) {
        Caller administrator = administratorOf(body, 9);
        Version now = done(scene.system().settings().settingsQueries().show(body.code(), administrator))
                .settings()
                .version();
        done(scene.system()
                .settings()
                .keepSettings()
                .keep(new KeepSettings.Command(body.code(), now, new DatedRules(from, rules)), administrator));
    }

    static void midnight(JoinScene scene) {
        scene.clock()
                .forward(Duration.between(
                        scene.clock().instant(), JapanTime.startOf(today(scene).plusDays(1))));
    }

    static LocalDate today(JoinScene scene) {
        return JapanTime.today(scene.clock().instant());
    }

    private static Outcome<Receipt> confirm(JoinScene scene, Receipt seen, Caller by) {
        return confirm(scene, seen, by, BOARD_DAY);
    }

    private static Outcome<Receipt> confirm(JoinScene scene, Receipt seen, Caller by, LocalDate day) {
        return scene.procedures()
                .approveStep()
                .approve(new ApproveStep.Command(seen.id(), AOBA.id(), day, seen.version()), by);
    }

    private static Caller staff(int number) {
        return caller(number, new Grant(Duty.ASSOCIATION_STAFF, AOBA.id()));
    }

    static Caller administratorOf(Association body, int number) {
        return caller(number, new Grant(Duty.ASSOCIATION_ADMINISTRATION, body.id()));
    }

    private static Caller caller(int number, Grant grant) {
        return new Caller(
                new Actor.Holder(new AccountId(new UUID(0x7203L, number))),
                Optional.empty(),
                List.of(grant),
                Optional.empty(),
                Channel.PAGE,
                "rules");
    }

    /** Asks for the district alone, in a category of its own; empty for none. */
    private static JoinRequest as(String own) {
        JoinRequest plain = request().joining(AOBA).build();
        Target target = new Target(
                AOBA.id(),
                MemberCategory.A2B,
                Optional.of(own).filter(code -> !code.isEmpty()).map(CategoryCode::new));
        return new JoinRequest(
                plain.workplace(),
                plain.duty(),
                plain.position(),
                plain.declinesInsurance(),
                List.of(target),
                plain.desiredOn(),
                plain.remarks());
    }

    private static int expired(JoinScene scene) {
        return done(scene.procedures()
                        .expireProcedures()
                        .expire(new ExpireProcedures.Command(100), Caller.operator("root", "rules")))
                .done();
    }

    private static OfficeState state(JoinScene scene, Receipt receipt) {
        return OfficeState.of(scene.stored(receipt), AOBA.id());
    }

    private static List<Happening> happenings(Procedure procedure) {
        return procedure.filing().history().stream().map(HistoryLine::what).toList();
    }

    static List<RefusalCode> codes(Outcome<?> outcome) {
        return outcome.refusals().stream()
                .flatMap(reasons -> reasons.reasons().stream())
                .map(Refusal::code)
                .toList();
    }
}
