package jp.mamis.application.institutions;

import static jp.mamis.application.procedures.JoinScene.clerkOf;
import static jp.mamis.application.procedures.JoinScene.done;
import static jp.mamis.domain.fixture.Associations.AOBA;
import static jp.mamis.domain.fixture.Associations.JMA;
import static jp.mamis.domain.fixture.Associations.KANAGAWA;
import static jp.mamis.domain.fixture.Associations.YOKOHAMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.institutions.TypedWorkplaceQueries.Suggested;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.SoughtName;
import jp.mamis.application.membership.EnrolMember;
import jp.mamis.application.membership.MemberScene;
import jp.mamis.application.people.AmendAffiliations;
import jp.mamis.application.procedures.JoinScene;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.fixture.Procedures;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.institutions.FacilityDuty;
import jp.mamis.domain.institutions.Institution;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.institutions.InstitutionName;
import jp.mamis.domain.institutions.InstitutionRefusal;
import jp.mamis.domain.institutions.OwnerKind;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.membership.MembershipRefusal;
import jp.mamis.domain.person.FormerName;
import jp.mamis.domain.person.KanaName;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.person.Prefecture;
import jp.mamis.domain.qualification.Physician;
import org.junit.jupiter.api.Test;

/** What stores promise about workplaces typed by name, and how these are linked to the register. */
public interface TypedWorkplacesContract {

    LocalDate DAY = LocalDate.of(2026, 3, 31);

    Workplace.Typed TYPED = new Workplace.Typed(new InstitutionName("架空　内科クリニック"), OwnerKind.INDIVIDUAL);

    Institution KNOWN = InstitutionsContract.institution("141990012", "架空内科クリニック", "カクウ", "横浜市青葉区架空町2");

    Institution LONGER = InstitutionsContract.institution("141990003", "医療法人見本会架空内科クリニック", "カクウ", "横浜市3");

    Institution ELSEWHERE = InstitutionsContract.institution("131990003", "架空内科クリニック", "カクウ", "千代田区4");

    /** A scene with three registered doctors on an empty store. */
    JoinScene scene();

    @Test
    default void typed_workplaces_of_members_are_listed_with_what_they_may_be() {
        JoinScene scene = scene();
        InstitutionsContract.kept(scene, KNOWN, LONGER, ELSEWHERE);
        enrolled(scene, 1, TYPED, AOBA, YOKOHAMA, KANAGAWA);
        enrolled(scene, 2, ELSEWHERE.workplace(), AOBA, YOKOHAMA, KANAGAWA);
        enrolled(scene, 3, TYPED, AOBA, YOKOHAMA);

        List<Suggested> found = listed(scene, KANAGAWA);

        assertThat(found).extracting(row -> row.typed().person()).containsExactly(Physicians.id(1));
        assertThat(found.get(0).typed().workplace()).isEqualTo(TYPED.name());
        assertThat(found.get(0).typed().prefecture()).contains(Prefecture.KANAGAWA);
        assertThat(found.get(0).likely()).containsExactly(KNOWN, LONGER);
        assertThat(listed(scene, JMA)).isEmpty();
    }

    @Test
    default void a_list_of_typed_workplaces_goes_on_behind_its_last_row() {
        JoinScene scene = scene();
        for (int doctor = 1; doctor <= 3; doctor++) {
            enrolled(scene, doctor, TYPED, AOBA, YOKOHAMA, KANAGAWA);
        }
        TypedWorkplaceQueries queries = scene.system().institutions().typedWorkplaceQueries();

        var first = done(queries.typed(KANAGAWA.id(), SoughtName.NOTHING, Page.first(2), clerkOf(KANAGAWA)));
        var second =
                done(queries.typed(KANAGAWA.id(), SoughtName.NOTHING, new Page(first.next(), 2), clerkOf(KANAGAWA)));

        assertThat(first.rows()).hasSize(2);
        assertThat(second.rows()).hasSize(1);
        assertThat(second.next()).isEmpty();
    }

    @Test
    default void what_is_sought_is_in_the_name_of_the_place_or_of_the_doctor() {
        JoinScene scene = scene();
        Workplace.Typed latin = new Workplace.Typed(new InstitutionName("Ｍｉｈｏｎ　クリニック"), OwnerKind.INDIVIDUAL);
        enrolled(scene, 1, TYPED, AOBA, YOKOHAMA, KANAGAWA);
        enrolled(scene, 2, latin, AOBA, YOKOHAMA, KANAGAWA);
        String doctor = listed(scene, KANAGAWA).stream()
                .filter(row -> row.typed().person().equals(Physicians.id(1)))
                .map(row -> row.typed().name().full().replace("　", " "))
                .findFirst()
                .orElseThrow();

        assertThat(sought(scene, KANAGAWA, "架空内科"))
                .extracting(row -> row.typed().workplace())
                .containsExactly(TYPED.name());
        assertThat(sought(scene, KANAGAWA, " mIHON ｸﾘﾆｯｸ"))
                .extracting(row -> row.typed().workplace())
                .containsExactly(latin.name());
        assertThat(sought(scene, KANAGAWA, doctor))
                .extracting(row -> row.typed().person())
                .contains(Physicians.id(1));
        assertThat(sought(scene, KANAGAWA, "どこにもない")).isEmpty();
        assertThat(sought(scene, KANAGAWA, "・")).isEmpty();
        assertThat(sought(scene, KANAGAWA, "%")).isEmpty();
        assertThat(sought(scene, KANAGAWA, "　")).hasSize(2);
    }

    @Test
    default void names_are_compared_as_in_lists_of_members() {
        JoinScene scene = scene();
        Physician taken = Physicians.known(
                4,
                Physicians.data()
                        .name(new PersonName("髙橋", "葛\uDB40\uDD00男"))
                        .kana(new KanaName("タカハシ", "クズオ"))
                        .former(new FormerName(new PersonName("渡邉", "葛男"), Optional.of(new KanaName("ワタナベ", "クズオ"))))
                        .number("660004")
                        .build());
        scene.ports().work().inTransaction(() -> {
            scene.ports().people().physicians().save(taken, Procedures.FILED_AT);
            return taken;
        });
        Workplace.Typed old = new Workplace.Typed(new InstitutionName("架空　齋藤\uDB40\uDD00ｸﾘﾆｯｸ"), OwnerKind.INDIVIDUAL);
        enrolled(scene, 4, old, AOBA, YOKOHAMA, KANAGAWA);
        works(scene, 4, old);

        List.of("高橋", "髙\uDB40\uDD01橋", "高橋　葛男", "たかはし", "ﾀｶﾊｼ ｸｽﾞｵ", "渡辺", "わたなべ", "斎藤くりにっく")
                .forEach(typed -> assertThat(sought(scene, KANAGAWA, typed))
                        .as(typed)
                        .extracting(row -> row.typed().person())
                        .containsExactly(taken.id()));
        assertThat(sought(scene, KANAGAWA, "葛男")).isEmpty();
    }

    @Test
    default void a_link_holds_for_groups_and_for_the_own_statement_and_is_recorded() {
        JoinScene scene = scene();
        InstitutionsContract.kept(scene, KNOWN);
        enrolled(scene, 1, TYPED, AOBA, YOKOHAMA, KANAGAWA);
        works(scene, 1, TYPED);

        InstitutionCode linked = done(link(scene, 1, KANAGAWA, KNOWN.code(), clerkOf(KANAGAWA)));

        assertThat(linked).isEqualTo(KNOWN.code());
        assertThat(scene.member(1).groups())
                .extracting(group -> group.workplace())
                .containsExactly(KNOWN.workplace());
        assertThat(scene.ports()
                        .work()
                        .readOnly(() -> scene.ports().people().workRecords().of(Physicians.id(1)))
                        .heldOn(DAY))
                .extracting(work -> work.workplace())
                .containsExactly(KNOWN.workplace());
        assertThat(listed(scene, KANAGAWA)).isEmpty();
        assertThat(scene.journal())
                .anyMatch(entry -> entry.intention().equals(Intention.LINK_WORKPLACE.name())
                        && entry.result().equals("ACCEPTED"));
        assertThat(scene.journalIsWhole()).isTrue();
    }

    @Test
    default void nobody_out_of_reach_and_nothing_unknown_is_linked() {
        JoinScene scene = scene();
        InstitutionsContract.kept(scene, KNOWN, LONGER.closingOn(DAY.minusDays(1)));
        enrolled(scene, 1, TYPED, AOBA, YOKOHAMA, KANAGAWA);

        assertThat(codes(link(scene, 1, AOBA, KNOWN.code(), clerkOf(AOBA))))
                .containsExactly(MembershipRefusal.NOT_ALLOWED);
        assertThat(codes(link(scene, 1, KANAGAWA, KNOWN.code(), clerkOf(AOBA))))
                .containsExactly(MembershipRefusal.NOT_ALLOWED);
        assertThat(codes(link(
                        scene, 1, KANAGAWA, KNOWN.code(), MemberScene.holding(Duty.SYSTEM_ADMINISTRATION, JMA.id()))))
                .containsExactly(MembershipRefusal.NOT_ALLOWED);
        assertThat(codes(link(scene, 1, JMA, KNOWN.code(), clerkOf(JMA))))
                .containsExactly(MembershipRefusal.NO_SUCH_MEMBER);
        assertThat(codes(link(scene, 2, KANAGAWA, KNOWN.code(), clerkOf(KANAGAWA))))
                .containsExactly(MembershipRefusal.NO_SUCH_MEMBER);
        assertThat(codes(link(scene, 1, KANAGAWA, LONGER.code(), clerkOf(KANAGAWA))))
                .containsExactly(InstitutionRefusal.NO_SUCH_INSTITUTION);
        assertThat(codes(link(scene, 1, KANAGAWA, ELSEWHERE.code(), clerkOf(KANAGAWA))))
                .containsExactly(InstitutionRefusal.NO_SUCH_INSTITUTION);
        done(link(scene, 1, KANAGAWA, KNOWN.code(), clerkOf(KANAGAWA)));
        assertThat(codes(link(scene, 1, KANAGAWA, KNOWN.code(), clerkOf(KANAGAWA))))
                .containsExactly(InstitutionRefusal.NO_SUCH_WORK);
    }

    private static List<Object> codes(Outcome<?> outcome) {
        return outcome.refusals().orElseThrow().reasons().stream()
                .map(reason -> (Object) reason.code())
                .toList();
    }

    private static Outcome<InstitutionCode> link(
            JoinScene scene, int doctor, Association body, InstitutionCode code, Caller caller) {
        return scene.system()
                .institutions()
                .linkWorkplace()
                .link(new LinkWorkplace.Command(body.id(), Physicians.id(doctor), TYPED.name(), code), caller);
    }

    private static List<Suggested> listed(JoinScene scene, Association body) {
        return sought(scene, body, "");
    }

    private static List<Suggested> sought(JoinScene scene, Association body, String typed) {
        return done(scene.system()
                        .institutions()
                        .typedWorkplaceQueries()
                        .typed(body.id(), SoughtName.of(typed), Page.first(50), clerkOf(body)))
                .rows();
    }

    private static void enrolled(JoinScene scene, int doctor, Workplace place, Association... bodies) {
        PersonId person = Physicians.id(doctor);
        List<EnrolMember.Joined> joined = List.of(bodies).stream()
                .map(body -> new EnrolMember.Joined(
                        body.id(), place, MemberCategory.A2B, LocalDate.of(2020, 4, 1), true, Optional.empty()))
                .toList();
        done(scene.system()
                .membership()
                .enrolMember()
                .enrol(new EnrolMember.Command(person, joined, Optional.empty()), MemberScene.LOADING));
    }

    private static void works(JoinScene scene, int doctor, Workplace place) {
        done(scene.system()
                .people()
                .amendAffiliations()
                .amend(
                        new AmendAffiliations.Command(
                                Physicians.id(doctor),
                                Version.NEW,
                                List.of(new AmendAffiliations.Work(
                                        Optional.empty(),
                                        place,
                                        Optional.empty(),
                                        FacilityDuty.CLINIC_OPENER,
                                        Optional.of(LocalDate.of(2020, 4, 1))))),
                        JoinScene.doctor(doctor)));
    }
}
