package jp.mamis.application.procedures;

import static jp.mamis.application.procedures.JoinScene.BOARD_DAY;
import static jp.mamis.application.procedures.JoinScene.done;
import static jp.mamis.application.procedures.RulesScenario.administratorOf;
import static jp.mamis.application.procedures.RulesScenario.codes;
import static jp.mamis.application.procedures.RulesScenario.inForce;
import static jp.mamis.application.procedures.RulesScenario.keep;
import static jp.mamis.application.procedures.RulesScenario.midnight;
import static jp.mamis.application.procedures.RulesScenario.today;
import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.FUJISAWA;
import static jp.mamis.domain.fixture.Associations.JMA;
import static jp.mamis.domain.fixture.Associations.KANAGAWA;
import static jp.mamis.domain.fixture.Associations.YOKOHAMA;
import static jp.mamis.domain.fixture.Procedures.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mamis.application.procedures.DecideOnWithdrawnMembership.Choice;
import jp.mamis.domain.fixture.Rules;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.institutions.FacilityDuty;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.money.Yen;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.domain.procedures.Target;
import jp.mamis.domain.settings.AskedDocument;
import jp.mamis.domain.settings.BodyRules;
import jp.mamis.domain.settings.OwnCategory;
import jp.mamis.domain.settings.Reach;
import jp.mamis.domain.settings.Workflow;
import org.junit.jupiter.api.Test;

/**
 * Three bodies change their tiers, documents, confirmations and fees while fifty filings are under way in every state;
 * told on ports of any kind.
 */
public interface RulesChangeScenario {

    int DOCTORS = 60;
    int AT_AOBA = 30;
    int UNDER_WAY = 50;
    Yen DEARER = new Yen(60_000);

    /** A prepared scene of {@link #DOCTORS} on an empty store, in the last second of 31 March. */
    JoinScene scene();

    @Test
    default void what_is_under_way_keeps_its_rules_and_what_is_filed_afterwards_has_the_new_ones() {
        JoinScene scene = scene();
        List<Receipt> open = underWay(scene);
        List<Procedure> before = open.stream().map(scene::stored).toList();
        prepareAll(scene, today(scene).plusDays(1));

        midnight(scene);

        assertThat(open).extracting(scene::stored).isEqualTo(before);
        for (int i = 0; i < UNDER_WAY; i++) {
            goneOn(scene, i + 1, open.get(i));
        }
        assertThat(open)
                .extracting(one -> scene.stored(one).filing().rules())
                .isEqualTo(before.stream().map(one -> one.filing().rules()).toList());
        assertThat(open.subList(0, AT_AOBA))
                .extracting(one -> scene.stored(one).filing().rules().of(AOBA.id()))
                .containsOnly(BodyRules.STANDARD);
        assertThat(open.subList(AT_AOBA, UNDER_WAY))
                .extracting(one -> annual(scene, one))
                .containsOnly(Rules.EMPLOYED.annual());
        filedAfterwards(scene);
        assertThat(scene.journalIsWhole()).isTrue();
    }

    @Test
    default void the_trial_names_exactly_those_that_would_go_otherwise() {
        JoinScene scene = scene();
        List<Procedure> before = underWay(scene).stream().map(scene::stored).toList();
        LocalDate first = today(scene).plusDays(1);
        keep(scene, AOBA, first, Rules.atLeast(Tier.PREFECTURAL));
        keep(scene, AOBA, first.plusDays(1), changed(Reach.ANY, Workflow.SINGLE, List.of(Rules.CAREER)));
        keep(scene, AOBA, first.plusDays(2), Rules.confirmedBy(Rules.TWO_AND_ADMINISTRATOR));
        keep(scene, YOKOHAMA, first, Rules.atMost(Tier.PREFECTURAL));
        keep(scene, FUJISAWA, first, Rules.with(dearer()));

        assertThat(named(scene, AOBA, first))
                .isEqualTo(among(before, AOBA, one -> route(one).size() == 1));
        assertThat(named(scene, AOBA, first.plusDays(1)))
                .isEqualTo(among(
                        before,
                        AOBA,
                        one -> one.filing().request().targets().get(0).category() == MemberCategory.A2B));
        assertThat(named(scene, AOBA, first.plusDays(2))).isEqualTo(among(before, AOBA, one -> true));
        assertThat(named(scene, YOKOHAMA, first))
                .isEqualTo(among(before, YOKOHAMA, one -> route(one).contains(JMA.id())));
        assertThat(named(scene, FUJISAWA, first)).isEmpty();
        assertThat(before).extracting(one -> stored(scene, one)).isEqualTo(before);
    }

    /** At the bodies something in each state in which an act of somebody is awaited. */
    private static List<Receipt> underWay(JoinScene scene) {
        inForce(scene, FUJISAWA, Rules.with(Rules.EMPLOYED));
        List<Receipt> all = IntStream.rangeClosed(1, UNDER_WAY)
                .mapToObj(doctor -> moved(scene, doctor, done(scene.submit(doctor, wish(doctor)))))
                .toList();
        Map<Association, Set<OfficeState>> states = Stream.of(AOBA, YOKOHAMA, FUJISAWA)
                .collect(Collectors.toMap(
                        body -> body,
                        body -> all.stream()
                                .map(scene::stored)
                                .filter(one -> route(one).contains(body.id()))
                                .map(one -> OfficeState.of(one, body.id()))
                                .collect(Collectors.toSet())));
        assertThat(states)
                .containsEntry(
                        AOBA,
                        EnumSet.of(
                                OfficeState.OPEN,
                                OfficeState.IN_REVIEW,
                                OfficeState.SENT_BACK,
                                OfficeState.PASSED_ON,
                                OfficeState.TO_SETTLE))
                .containsEntry(
                        YOKOHAMA,
                        EnumSet.of(OfficeState.COMING, OfficeState.OPEN, OfficeState.SENT_BACK, OfficeState.WITHDRAWN))
                .containsEntry(FUJISAWA, EnumSet.of(OfficeState.OPEN, OfficeState.IN_REVIEW, OfficeState.SENT_BACK));
        return all;
    }

    private static JoinRequest wish(int doctor) {
        if (doctor > AT_AOBA) {
            return employedAtFujisawa();
        }
        Association[] route = switch (doctor % 3) {
            case 0 -> new Association[] {AOBA};
            case 1 -> new Association[] {AOBA, YOKOHAMA, KANAGAWA};
            default -> new Association[] {AOBA, YOKOHAMA, KANAGAWA, JMA};
        };
        return doctor % 2 == 0
                ? request()
                        .duty(FacilityDuty.CLINIC_OPENER)
                        .as(MemberCategory.A1)
                        .joining(route)
                        .build()
                : request().joining(route).build();
    }

    private static JoinRequest employedAtFujisawa() {
        JoinRequest plain = request().joining(FUJISAWA).build();
        return new JoinRequest(
                plain.workplace(),
                plain.duty(),
                plain.position(),
                plain.declinesInsurance(),
                List.of(new Target(FUJISAWA.id(), MemberCategory.A2B, Optional.of(Rules.EMPLOYED.code()))),
                plain.desiredOn(),
                plain.remarks());
    }

    private static Receipt moved(JoinScene scene, int doctor, Receipt filed) {
        Association entry = doctor > AT_AOBA ? FUJISAWA : AOBA;
        boolean further = route(scene.stored(filed)).size() > 1;
        return switch (doctor % 5) {
            case 0 -> done(scene.startReview(filed, entry));
            case 1 -> done(scene.sendBack(filed, entry));
            case 2 -> further ? scene.approved(filed, AOBA) : filed;
            case 3 -> further ? done(scene.sendBack(scene.approved(filed, AOBA), YOKOHAMA)) : filed;
            default -> further && doctor % 2 == 0 ? done(scene.withdraw(scene.approved(filed, AOBA), doctor)) : filed;
        };
    }

    private static void prepareAll(JoinScene scene, LocalDate from) {
        keep(scene, AOBA, from, newAtAoba());
        keep(scene, YOKOHAMA, from, Rules.atMost(Tier.PREFECTURAL));
        keep(scene, FUJISAWA, from, Rules.with(dearer()));
    }

    private static BodyRules newAtAoba() {
        return changed(
                new Reach(Optional.of(Tier.PREFECTURAL), Optional.empty()),
                Rules.TWO_AND_ADMINISTRATOR,
                List.of(Rules.CAREER));
    }

    private static OwnCategory dearer() {
        OwnCategory was = Rules.EMPLOYED;
        return new OwnCategory(
                was.code(), was.label(), was.mapsTo(), was.feeNote(), was.entrance(), Optional.of(DEARER));
    }

    private static BodyRules changed(Reach reach, Workflow workflow, List<AskedDocument> documents) {
        BodyRules all = BodyRules.STANDARD;
        return new BodyRules(
                reach,
                all.several(),
                all.categories(),
                all.start(),
                all.notice(),
                all.boardDays(),
                workflow,
                all.answerTime(),
                documents);
    }

    /** The next act at whichever body has its turn: by one person, as far as was asked, with what was handed in. */
    private static void goneOn(JoinScene scene, int doctor, Receipt seen) {
        Procedure was = scene.stored(seen);
        if (was.state() == Procedure.State.WITHDRAWN) {
            done(scene.decideOnWithdrawn(seen, AOBA, Choice.KEEP));
            return;
        }
        Association turn = Stream.of(AOBA, YOKOHAMA, FUJISAWA)
                .filter(body ->
                        was.filing().route().current().orElseThrow().body().equals(body.id()))
                .findFirst()
                .orElseThrow();
        Receipt answered = was.state() == Procedure.State.SENT_BACK
                ? done(scene.resubmit(seen, doctor, was.filing().request()))
                : seen;
        Receipt approved = done(scene.approve(answered, turn, BOARD_DAY));
        assertThat(OfficeState.of(scene.stored(approved), turn.id()))
                .isIn(OfficeState.PASSED_ON, OfficeState.COMPLETED);
    }

    private static void filedAfterwards(JoinScene scene) {
        assertThat(codes(scene.submit(51, request().joining(AOBA).build())))
                .containsExactly(ProcedureRefusal.HAS_TO_JOIN_FURTHER);
        assertThat(codes(scene.submit(51, request().build()))).containsExactly(ProcedureRefusal.MAY_NOT_JOIN_SO_FAR);
        Receipt filed = done(
                scene.submit(51, request().joining(AOBA, YOKOHAMA, KANAGAWA).build()));
        assertThat(scene.stored(filed).filing().rules().of(AOBA.id())).isEqualTo(newAtAoba());
        Receipt confirmed = done(scene.approve(filed, AOBA, BOARD_DAY));
        assertThat(OfficeState.of(scene.stored(confirmed), AOBA.id())).isEqualTo(OfficeState.IN_REVIEW);
        assertThat(scene.member(51).memberships()).isEmpty();
        assertThat(annual(scene, done(scene.submit(52, employedAtFujisawa())))).contains(DEARER);
    }

    private static Optional<Yen> annual(JoinScene scene, Receipt filed) {
        return scene.stored(filed)
                .filing()
                .rules()
                .of(FUJISAWA.id())
                .category(Rules.EMPLOYED.code())
                .orElseThrow()
                .annual();
    }

    private static Set<String> named(JoinScene scene, Association body, LocalDate day) {
        return done(scene.procedures().ruleTrials().tried(body.code(), day, administratorOf(body, 9)))
                .differing()
                .stream()
                .map(RuleTrials.Line::reference)
                .collect(Collectors.toSet());
    }

    /** By reference number those on which the body has yet to decide and that are such; some are and some are not. */
    private static Set<String> among(List<Procedure> all, Association body, Predicate<Procedure> such) {
        Set<String> some = all.stream()
                .filter(one -> route(one).contains(body.id()))
                .filter(one -> Set.of(
                                OfficeState.COMING, OfficeState.OPEN, OfficeState.IN_REVIEW, OfficeState.SENT_BACK)
                        .contains(OfficeState.of(one, body.id())))
                .filter(such)
                .map(one -> one.filing().reference().text())
                .collect(Collectors.toSet());
        assertThat(some).isNotEmpty();
        return some;
    }

    private static List<AssociationId> route(Procedure procedure) {
        return procedure.filing().request().targets().stream().map(Target::body).toList();
    }

    private static Procedure stored(JoinScene scene, Procedure one) {
        return scene.ports()
                .work()
                .readOnly(() -> scene.ports().procedures().procedures().find(one.id()))
                .orElseThrow();
    }
}
