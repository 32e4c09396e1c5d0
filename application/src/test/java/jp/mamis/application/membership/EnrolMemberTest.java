package jp.mamis.application.membership;

import static jp.mamis.application.membership.MemberFixture.HOSPITAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.fixture.Rules;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.membership.BodyCategory;
import jp.mamis.domain.membership.Member.HeldNumber;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.membership.MemberNumber;
import jp.mamis.domain.membership.Membership;
import jp.mamis.domain.membership.MembershipRefusal;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.settings.AssociationSettings;
import jp.mamis.domain.settings.BodyRules;
import jp.mamis.domain.settings.CategoryCode;
import jp.mamis.domain.settings.OwnCategory;
import org.junit.jupiter.api.Test;

class EnrolMemberTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 6, 1);
    private static final MemberNumber NUMBER = new MemberNumber("0012345678");
    private static final MemberNumber OTHER = new MemberNumber("0012345679");

    private final MemberScene scene = new MemberScene();
    private final PersonId person = scene.registered(Physicians.usual().latest());

    @Test
    void the_member_id_somebody_holds_may_be_named_again_and_no_other_one() {
        accepted(enrolled(person, Optional.of(NUMBER)));

        assertThat(enrolled(person, Optional.of(NUMBER)).accepted()).contains(person);
        assertThat(enrolled(person, Optional.empty()).accepted()).contains(person);
        assertThat(reason(enrolled(person, Optional.of(OTHER))).code()).isEqualTo(MembershipRefusal.HAS_A_NUMBER);
        assertThat(held()).contains(NUMBER);
    }

    @Test
    void the_member_id_of_somebody_else_is_refused_by_name() {
        PersonId other = scene.registered(Physicians.data().number("660002").build());
        accepted(enrolled(person, Optional.of(NUMBER)));

        Refusal refused = reason(enrolled(other, Optional.of(NUMBER)));

        assertThat(refused.code()).isEqualTo(MembershipRefusal.NUMBER_IN_USE);
        assertThat(refused.field()).contains("memberId");
    }

    @Test
    void the_own_category_is_kept_as_the_body_called_it_on_that_day_and_refused_where_it_had_none() {
        LocalDate renamedFrom = LONG_AGO.plusYears(1);
        OwnCategory renamed = new OwnCategory(
                Rules.SUPPORTING.code(), "賛助会員", Optional.empty(), "", Optional.empty(), Optional.empty());
        scene.ports.work().inTransaction(() -> {
            scene.ports
                    .rules()
                    .save(new AssociationSettings(
                            Associations.AOBA.id(),
                            Version.NEW,
                            List.of(
                                    Rules.from(LONG_AGO.plusMonths(1), Rules.with(Rules.OPENERS, Rules.SUPPORTING)),
                                    Rules.from(renamedFrom, Rules.with(renamed, Rules.EMPLOYED)))));
            return 1;
        });

        assertThat(reason(asOwn("B", LONG_AGO)).code()).isEqualTo(MembershipRefusal.NO_SUCH_OWN_CATEGORY);
        assertThat(reason(asOwn("A", LONG_AGO)).code()).isEqualTo(MembershipRefusal.OWN_CATEGORY_DOES_NOT_SUIT);
        assertThat(reason(asOwn("A", renamedFrom)).code()).isEqualTo(MembershipRefusal.NO_SUCH_OWN_CATEGORY);
        accepted(asOwn("D", renamedFrom.minusDays(1)));
        assertThat(scene.ports
                        .work()
                        .readOnly(() -> scene.ports.membership().members().of(person))
                        .memberships())
                .singleElement()
                .extracting(Membership::own)
                .isEqualTo(Optional.of(new BodyCategory("D", "𠮷会員")));
    }

    @Test
    void a_direct_member_of_a_prefectural_body_is_taken_over_where_the_body_has_set_so() {
        assertThat(reason(directly()).code()).isEqualTo(MembershipRefusal.BODY_BELOW_NOT_JOINED);
        scene.ports.work().inTransaction(() -> {
            scene.ports
                    .rules()
                    .save(new AssociationSettings(
                            Associations.KANAGAWA.id(), Version.NEW, List.of(Rules.from(LONG_AGO, Rules.direct()))));
            return 1;
        });

        accepted(directly());
    }

    @Test
    void whether_a_body_took_members_in_directly_is_asked_of_the_rules_of_the_first_day() {
        scene.ports.work().inTransaction(() -> {
            scene.ports
                    .rules()
                    .save(new AssociationSettings(
                            Associations.KANAGAWA.id(),
                            Version.NEW,
                            List.of(
                                    Rules.from(LONG_AGO, Rules.direct()),
                                    Rules.from(LONG_AGO.plusYears(1), BodyRules.STANDARD))));
            return 1;
        });

        assertThat(reason(directly(LONG_AGO.plusYears(1))).code()).isEqualTo(MembershipRefusal.BODY_BELOW_NOT_JOINED);
        accepted(directly(LONG_AGO.plusYears(1).minusDays(1)));
    }

    @Test
    void who_was_taken_in_directly_may_have_joined_below_later() {
        scene.ports.work().inTransaction(() -> {
            scene.ports
                    .rules()
                    .save(new AssociationSettings(
                            Associations.KANAGAWA.id(), Version.NEW, List.of(Rules.from(LONG_AGO, Rules.direct()))));
            return 1;
        });
        accepted(directly());

        accepted(enrolled(Associations.FUJISAWA, LONG_AGO.plusYears(1)));
    }

    private Outcome<PersonId> directly() {
        return directly(LONG_AGO);
    }

    private Outcome<PersonId> directly(LocalDate from) {
        return enrolled(Associations.KANAGAWA, from);
    }

    private Outcome<PersonId> enrolled(Association body, LocalDate from) {
        return scene.system
                .membership()
                .enrolMember()
                .enrol(
                        new EnrolMember.Command(
                                person,
                                List.of(new EnrolMember.Joined(
                                        body.id(), HOSPITAL, MemberCategory.A2B, from, true, Optional.empty())),
                                Optional.empty()),
                        MemberScene.LOADING);
    }

    private Outcome<PersonId> asOwn(String code, LocalDate from) {
        return scene.system
                .membership()
                .enrolMember()
                .enrol(
                        new EnrolMember.Command(
                                person,
                                List.of(new EnrolMember.Joined(
                                        Associations.AOBA.id(),
                                        HOSPITAL,
                                        MemberCategory.A2B,
                                        Optional.of(new CategoryCode(code)),
                                        from,
                                        true,
                                        Optional.empty())),
                                Optional.empty()),
                        MemberScene.LOADING);
    }

    private Outcome<PersonId> enrolled(PersonId whom, Optional<MemberNumber> number) {
        List<EnrolMember.Joined> memberships = scene.ports
                        .work()
                        .readOnly(() -> scene.ports.membership().members().of(whom))
                        .memberships()
                        .isEmpty()
                ? List.of(new EnrolMember.Joined(
                        Associations.AOBA.id(), HOSPITAL, MemberCategory.A2B, LONG_AGO, true, Optional.empty()))
                : List.of();
        return scene.system
                .membership()
                .enrolMember()
                .enrol(new EnrolMember.Command(whom, memberships, number), MemberScene.LOADING);
    }

    private Optional<MemberNumber> held() {
        return scene.ports
                .work()
                .readOnly(() -> scene.ports.membership().members().of(person))
                .number()
                .map(HeldNumber::number);
    }

    private static void accepted(Outcome<PersonId> outcome) {
        assertThat(outcome.refusals()).isEmpty();
    }

    private static Refusal reason(Outcome<PersonId> outcome) {
        return outcome.refusals().orElseThrow().first();
    }
}
