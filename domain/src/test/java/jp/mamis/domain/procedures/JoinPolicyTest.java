package jp.mamis.domain.procedures;

import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.FIRST_DAY;
import static jp.mamis.domain.fixture.Associations.FUJISAWA;
import static jp.mamis.domain.fixture.Associations.HOKKAIDO;
import static jp.mamis.domain.fixture.Associations.JMA;
import static jp.mamis.domain.fixture.Associations.KANAGAWA;
import static jp.mamis.domain.fixture.Associations.SAPPORO;
import static jp.mamis.domain.fixture.Associations.TOTSUKA;
import static jp.mamis.domain.fixture.Associations.YOKOHAMA;
import static jp.mamis.domain.fixture.Procedures.TODAY;
import static jp.mamis.domain.fixture.Procedures.membershipIn;
import static jp.mamis.domain.fixture.Procedures.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.fixture.JoinRequestBuilder;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.LocalAssociation;
import jp.mamis.domain.hierarchy.Particulars;
import jp.mamis.domain.institutions.FacilityDuty;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.RefusalCode;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.membership.Beginning;
import jp.mamis.domain.membership.Group;
import jp.mamis.domain.membership.GroupId;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.membership.Membership;
import jp.mamis.domain.membership.MembershipRefusal;
import jp.mamis.domain.settings.RouteRules;
import org.junit.jupiter.api.Test;

class JoinPolicyTest {

    private static final Member NOBODY = Member.none(Physicians.id(1));

    @Test
    void four_tiers_three_two_or_one_may_be_joined() {
        assertThat(judged(request())).isEmpty();
        assertThat(judged(request().joining(AOBA, YOKOHAMA, KANAGAWA))).isEmpty();
        assertThat(judged(request().joining(AOBA, YOKOHAMA))).isEmpty();
        assertThat(judged(request().joining(AOBA))).isEmpty();
        assertThat(judged(request().joining(FUJISAWA, KANAGAWA, JMA))).isEmpty();
    }

    @Test
    void no_body_is_no_join() {
        assertThat(judged(request().joining())).containsExactly(ProcedureRefusal.NO_BODY_CHOSEN);
    }

    @Test
    void an_unknown_body_is_said_to_be_unknown_and_nothing_else() {
        Association unknown = Associations.district(YOKOHAMA, "1401Z", "見本区医師会");

        assertThat(judged(request().joining(unknown, YOKOHAMA))).containsExactly(ProcedureRefusal.NO_SUCH_BODY);
    }

    @Test
    void a_route_follows_parents_without_gap_repeat_or_turn() {
        assertThat(judged(request().joining(AOBA, KANAGAWA))).containsExactly(ProcedureRefusal.ROUTE_HAS_A_GAP);
        assertThat(judged(request().joining(AOBA, YOKOHAMA, YOKOHAMA)))
                .containsExactly(ProcedureRefusal.ROUTE_HAS_A_GAP);
        assertThat(judged(request().joining(YOKOHAMA, AOBA)))
                .containsExactly(ProcedureRefusal.ROUTE_HAS_A_GAP, ProcedureRefusal.ROUTE_STARTS_TOO_HIGH);
        assertThat(judged(request().joining(AOBA, TOTSUKA))).containsExactly(ProcedureRefusal.ROUTE_HAS_A_GAP);
        assertThat(judged(request().joining(AOBA, YOKOHAMA, HOKKAIDO)))
                .containsExactly(ProcedureRefusal.ROUTE_HAS_A_GAP);
    }

    @Test
    void a_route_starts_at_a_district_or_at_a_local_body_without_districts() {
        assertThat(judged(request().joining(FUJISAWA))).isEmpty();
        assertThat(judged(request().joining(YOKOHAMA))).containsExactly(ProcedureRefusal.ROUTE_STARTS_TOO_HIGH);
        assertThat(judged(request().joining(KANAGAWA, JMA))).containsExactly(ProcedureRefusal.ROUTE_STARTS_TOO_HIGH);
        assertThat(judged(request().joining(JMA))).containsExactly(ProcedureRefusal.ROUTE_STARTS_TOO_HIGH);
    }

    @Test
    void who_belongs_to_the_body_below_through_the_same_workplace_may_start_above_it() {
        Member inTheCity = joined(request().build().workplace(), AOBA, YOKOHAMA);

        assertThat(codes(request().joining(KANAGAWA, JMA), inTheCity)).isEmpty();
        assertThat(codes(request().at("見本クリニック").joining(KANAGAWA, JMA), inTheCity))
                .containsExactly(ProcedureRefusal.ROUTE_STARTS_TOO_HIGH);
    }

    @Test
    void nobody_joins_a_body_twice() {
        Member inTheCity = joined(request().build().workplace(), AOBA, YOKOHAMA);

        assertThat(codes(request().joining(AOBA, YOKOHAMA, KANAGAWA), inTheCity))
                .containsExactly(ProcedureRefusal.ALREADY_A_MEMBER, ProcedureRefusal.ALREADY_A_MEMBER);
    }

    @Test
    void the_national_body_is_joined_through_one_workplace_only() {
        Member nationwide = joined(request().build().workplace(), AOBA, YOKOHAMA, KANAGAWA, JMA);

        assertThat(codes(request().at("札幌見本クリニック").joining(SAPPORO, HOKKAIDO, JMA), nationwide))
                .containsExactly(ProcedureRefusal.NATIONAL_BODY_JOINED_ALREADY);
        assertThat(codes(request().at("札幌見本クリニック").joining(SAPPORO, HOKKAIDO), nationwide))
                .isEmpty();
    }

    @Test
    void who_has_left_may_join_again_on_the_day_after() {
        Member left = joined(request().build().workplace(), AOBA)
                .endOrCancel(membershipIn(AOBA.id()), TODAY.minusDays(1), Membership.EndReason.LEFT)
                .accepted()
                .map(Change::state)
                .orElseThrow();

        assertThat(codes(request(), left)).isEmpty();
        assertThat(new JoinPolicy()
                        .judge(
                                request().build(),
                                left,
                                Associations.federation(),
                                RouteRules.STANDARD,
                                TODAY.minusDays(1))
                        .refusals())
                .isPresent();
    }

    @Test
    void a_body_must_exist_on_the_day() {
        List<RefusalCode> codes = new JoinPolicy()
                        .judge(
                                request().desiredOn(FIRST_DAY).build(),
                                NOBODY,
                                Associations.federation(),
                                RouteRules.STANDARD,
                                FIRST_DAY.minusDays(1))
                        .refusals()
                        .orElseThrow()
                        .reasons()
                        .stream()
                        .map(Refusal::code)
                        .toList();

        assertThat(codes).hasSize(4).containsOnly(ProcedureRefusal.BODY_NOT_IN_FORCE);
    }

    @Test
    void a_body_to_be_dissolved_takes_nobody_in_and_one_to_be_merged_does() {
        LocalDate end = TODAY.plusMonths(5);
        Hierarchy dissolving = ending(FUJISAWA, end, List.of());
        Hierarchy merging = ending(FUJISAWA, end, List.of(YOKOHAMA.id()));
        JoinRequest request = request().joining(FUJISAWA, KANAGAWA).build();

        assertThat(codes(request, dissolving)).containsExactly(ProcedureRefusal.BODY_TO_BE_DISSOLVED);
        assertThat(codes(request, merging)).isEmpty();
    }

    private static Hierarchy ending(LocalAssociation body, LocalDate end, List<AssociationId> heirs) {
        Particulars was = body.particulars();
        return Associations.federation()
                .with(
                        new Version(2),
                        List.of(body.with(new Particulars(
                                was.id(),
                                was.code(),
                                was.codeIsProvisional(),
                                was.names(),
                                was.period().endingBefore(end),
                                heirs))));
    }

    private static List<RefusalCode> codes(JoinRequest request, Hierarchy hierarchy) {
        return new JoinPolicy()
                .judge(request, NOBODY, hierarchy, RouteRules.STANDARD, TODAY).refusals().stream()
                        .flatMap(reasons -> reasons.reasons().stream())
                        .map(Refusal::code)
                        .toList();
    }

    @Test
    void the_national_category_follows_from_the_work() {
        assertThat(reasons(request().as(MemberCategory.A1), NOBODY))
                .containsExactly(Refusal.of(ProcedureRefusal.CATEGORY_DOES_NOT_FOLLOW, Map.of("expected", "A2(B)"))
                        .at("targets"));
        assertThat(judged(request().duty(FacilityDuty.CLINIC_OPENER).as(MemberCategory.A1)))
                .isEmpty();
        assertThat(judged(request().duty(FacilityDuty.TRAINEE).as(MemberCategory.A2C)))
                .isEmpty();
        assertThat(judged(
                        request().duty(FacilityDuty.TRAINEE).declinesInsurance().as(MemberCategory.C)))
                .isEmpty();
        assertThat(judged(request().declinesInsurance().as(MemberCategory.B))).isEmpty();
        assertThat(judged(request().joining(AOBA, YOKOHAMA).as(MemberCategory.A1)))
                .isEmpty();
    }

    @Test
    void an_opener_cannot_decline_the_insurance() {
        assertThat(judged(request()
                        .duty(FacilityDuty.CLINIC_OPENER)
                        .declinesInsurance()
                        .as(MemberCategory.A1)))
                .containsExactly(MembershipRefusal.INSURANCE_CANNOT_BE_DECLINED);
    }

    @Test
    void the_wished_day_lies_within_a_year_to_the_day() {
        LocalDate leapDay = LocalDate.of(2028, 2, 29);

        assertThat(wished(LocalDate.of(2029, 2, 28), leapDay)).isEmpty();
        assertThat(wished(LocalDate.of(2029, 3, 1), leapDay)).containsExactly(ProcedureRefusal.WISHED_DAY_TOO_FAR);
        assertThat(wished(LocalDate.of(2027, 2, 28), leapDay)).isEmpty();
        assertThat(wished(LocalDate.of(2027, 2, 27), leapDay)).containsExactly(ProcedureRefusal.WISHED_DAY_TOO_FAR);
    }

    @Test
    void every_reason_is_told_at_once() {
        Member nationwide = joined(request().build().workplace(), AOBA, YOKOHAMA, KANAGAWA, JMA);

        assertThat(codes(
                        request()
                                .at("見本クリニック")
                                .joining(KANAGAWA, JMA, JMA)
                                .as(MemberCategory.C)
                                .desiredOn(TODAY.plusYears(1).plusDays(1)),
                        nationwide))
                .contains(
                        ProcedureRefusal.ROUTE_HAS_A_GAP,
                        ProcedureRefusal.ROUTE_STARTS_TOO_HIGH,
                        ProcedureRefusal.ALREADY_A_MEMBER,
                        ProcedureRefusal.NATIONAL_BODY_JOINED_ALREADY,
                        ProcedureRefusal.CATEGORY_DOES_NOT_FOLLOW,
                        ProcedureRefusal.WISHED_DAY_TOO_FAR);
    }

    private static Member joined(Workplace workplace, Association... bodies) {
        Member member = NOBODY;
        Group group = new Group(new GroupId(new UUID(0, 1)), workplace);
        for (Association body : bodies) {
            member = member.begin(
                            new Beginning(
                                    membershipIn(body.id()),
                                    body.id(),
                                    group,
                                    MemberCategory.A2B,
                                    LocalDate.of(2020, 4, 1)),
                            Associations.federation())
                    .accepted()
                    .map(Change::state)
                    .orElseThrow();
        }
        return member;
    }

    private static List<RefusalCode> wished(LocalDate day, LocalDate today) {
        return new JoinPolicy()
                        .judge(
                                request().desiredOn(day).build(),
                                NOBODY,
                                Associations.federation(),
                                RouteRules.STANDARD,
                                today)
                        .refusals()
                        .stream()
                        .flatMap(reasons -> reasons.reasons().stream())
                        .map(Refusal::code)
                        .toList();
    }

    private static List<RefusalCode> judged(JoinRequestBuilder request) {
        return codes(request, NOBODY);
    }

    private static List<RefusalCode> codes(JoinRequestBuilder request, Member member) {
        return reasons(request, member).stream().map(Refusal::code).toList();
    }

    private static List<Refusal> reasons(JoinRequestBuilder request, Member member) {
        return new JoinPolicy()
                        .judge(request.build(), member, Associations.federation(), RouteRules.STANDARD, TODAY)
                        .refusals()
                        .stream()
                        .flatMap(reasons -> reasons.reasons().stream())
                        .toList();
    }
}
