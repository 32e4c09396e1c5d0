package jp.mamis.application.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.accounts.Accounts;
import jp.mamis.application.accounts.LogIn;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.kernel.Realm;
import jp.mamis.application.rehearsal.DemonstrationSetUp.Passwords;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.accounts.Password;
import jp.mamis.domain.accounts.Suspension;
import jp.mamis.domain.accounts.SuspensionReason;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationProfile;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.membership.Group;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.membership.Membership;
import jp.mamis.domain.person.KanaName;
import jp.mamis.domain.person.PersonName;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.RegisteredData;
import jp.mamis.domain.settings.AssociationSettings;
import org.junit.jupiter.api.Test;

class DemonstrationSetUpTest {

    private static final String SECRET = "a password of the demonstration";
    private static final Caller SOMEBODY = Caller.anonymous(Channel.PAGE, "test");

    private final RehearsalFixture installation = RehearsalFixture.in(Realm.DEMONSTRATION);

    private static Outcome<List<LoginId>> setUp(RehearsalFixture at, String secret, Passwords passwords) {
        try (Password password = Password.of(secret)) {
            return at.rehearsal
                    .demonstrationSetUp()
                    .setUp(new DemonstrationSetUp.Command(password, passwords), RehearsalFixture.OPERATOR);
        }
    }

    private Outcome<?> logIn(String loginId, String secret) {
        try (Password password = Password.of(secret)) {
            return installation
                    .system
                    .accounts()
                    .logIn()
                    .logIn(new LogIn.Command(new LoginId(loginId), password), SOMEBODY);
        }
    }

    @Test
    void everyone_of_the_demonstration_can_log_in_with_the_one_password() {
        List<LoginId> logIns =
                setUp(installation, SECRET, Passwords.MISSING).accepted().orElseThrow();

        assertThat(logIns.stream().map(LoginId::text))
                .containsExactlyInAnyOrder(
                        "doctor",
                        "nonmember",
                        "district",
                        "county",
                        "prefecture",
                        "jma",
                        "admin",
                        "neighbour",
                        "colleague");
        assertThat(logIns)
                .allSatisfy(loginId ->
                        assertThat(logIn(loginId.text(), SECRET).refusals()).isEmpty());
    }

    @Test
    void setting_up_again_changes_nothing() {
        setUp(installation, SECRET, Passwords.MISSING);
        long before = installation.journalled();

        setUp(installation, "another password, never used", Passwords.MISSING);

        assertThat(installation.journalled()).isEqualTo(before);
        assertThat(logIn("jma", SECRET).accepted()).isPresent();
    }

    @Test
    void an_account_that_was_suspended_meanwhile_stays_so() {
        setUp(installation, SECRET, Passwords.MISSING);
        installation.ports.work().inTransaction(() -> {
            Accounts accounts = installation.ports.accounts().accounts();
            Account colleague = accounts.findByLoginId(new LoginId("colleague")).orElseThrow();
            accounts.save(colleague
                    .suspended(new Suspension(
                            SuspensionReason.UNAUTHORISED_USE,
                            Optional.empty(),
                            Instant.EPOCH,
                            Optional.empty(),
                            Optional.empty()))
                    .accepted()
                    .orElseThrow());
            return colleague;
        });

        assertThat(setUp(installation, SECRET, Passwords.MISSING).accepted()).isPresent();

        assertThat(logIn("colleague", SECRET).accepted()).isEmpty();
    }

    @Test
    void a_lost_password_is_replaced_for_all() {
        setUp(installation, SECRET, Passwords.MISSING);

        setUp(installation, "the password after the loss", Passwords.ALL);

        assertThat(logIn("doctor", "the password after the loss").accepted()).isPresent();
        assertThat(logIn("district", SECRET).accepted()).isEmpty();
    }

    @Test
    void nothing_is_set_up_where_real_people_are_kept() {
        RehearsalFixture production = RehearsalFixture.in(Realm.PRODUCTION);

        Outcome<List<LoginId>> answer = setUp(production, SECRET, Passwords.MISSING);

        assertThat(answer.refusals().orElseThrow().contains(RehearsalRefusal.NOT_IN_PRODUCTION))
                .isTrue();
        assertThat(production.journalled()).isZero();
        assertThat(production.system.hierarchy().currentHierarchy().get().all()).isEmpty();
    }

    @Test
    void nobody_but_operator_and_system_sets_up() {
        try (Password password = Password.of(SECRET)) {
            Outcome<List<LoginId>> answer = installation
                    .rehearsal
                    .demonstrationSetUp()
                    .setUp(new DemonstrationSetUp.Command(password, Passwords.MISSING), SOMEBODY);

            assertThat(answer.refusals().orElseThrow().contains(RehearsalRefusal.OPERATOR_ONLY))
                    .isTrue();
        }
    }

    @Test
    void the_pictured_doctor_is_registered_as_pictured_but_for_the_corrections() {
        setUp(installation, SECRET, Passwords.MISSING);

        RegisteredData taro = installation.numbered("999999").latest();

        assertThat(taro.name()).isEqualTo(new PersonName("日医", "太郎"));
        assertThat(taro.kana()).isEqualTo(new KanaName("ニチイ", "タロウ"));
        assertThat(taro.former().orElseThrow().name()).isEqualTo(new PersonName("山田", "多郎"));
        assertThat(taro.former().orElseThrow().kana()).contains(new KanaName("ヤマダ", "タロウ"));
        assertThat(taro.formerNameOnMail()).isFalse();
        assertThat(taro.licence().registeredOn()).isEqualTo(LocalDate.of(2006, 3, 31));
        assertThat(taro.graduation().month()).isEqualTo(YearMonth.of(2006, 3));
        assertThat(taro.birth().day()).isEqualTo(LocalDate.of(1981, 10, 10));
        assertThat(taro.contact().home().orElseThrow().line()).isEqualTo("文京区本駒込２－２８－１６");
    }

    @Test
    void the_pictured_doctor_belongs_to_two_groups_as_pictured() {
        setUp(installation, SECRET, Passwords.MISSING);

        Member taro = memberOf(installation.numbered("999999"));

        assertThat(taro.groups().stream().map(group -> group.workplace().name().text()))
                .containsExactly("横浜市立市民病院", "市立札幌市民病院");
        assertThat(lines(taro, taro.groups().get(0)))
                .containsExactly("横浜市青葉区医師会 A1 -", "横浜市医師会 A1 -", "神奈川県医師会 A1 -", "日本医師会 A1 2020-06-01");
        assertThat(lines(taro, taro.groups().get(1)))
                .containsExactly("札幌市医師会 A2(B) 2009-06-01", "北海道医師会 A2(B) 2009-06-01");
        assertThat(taro.number()).isPresent();
    }

    @Test
    void the_doctor_without_membership_has_joined_nothing() {
        setUp(installation, SECRET, Passwords.MISSING);

        Physician nonmember = installation.numbered("660001");

        assertThat(memberOf(nonmember).memberships()).isEmpty();
        assertThat(memberOf(nonmember).number()).isEmpty();
    }

    @Test
    void clerks_are_at_the_four_bodies_of_the_route_and_next_to_it() {
        setUp(installation, SECRET, Passwords.MISSING);

        assertThat(List.of("district", "county", "prefecture", "jma", "neighbour"))
                .extracting(this::bodyOfClerk)
                .containsExactly("1401A", "14010", "14000", "N1000", "14030");
    }

    @Test
    void the_office_next_to_the_route_asks_all_of_its_staff_from_the_next_fiscal_year_on() {
        setUp(installation, SECRET, Passwords.MISSING);

        assertThat(rulesOf("14030").versions())
                .extracting(dated -> dated.rules().workflow().asksAll())
                .containsExactly(false, true);
    }

    @Test
    void the_national_body_has_a_president_whose_family_name_says_that_there_is_none() {
        setUp(installation, SECRET, Passwords.MISSING);

        AssociationProfile profile = installation
                .ports
                .work()
                .readOnly(() -> installation
                        .ports
                        .hierarchy()
                        .profiles()
                        .find(body("N1000").id()))
                .orElseThrow();

        assertThat(profile.contents().president()).map(PersonName::family).contains("架空");
    }

    private AssociationSettings rulesOf(String code) {
        return installation
                .ports
                .work()
                .readOnly(() -> installation.ports.rules().find(body(code).id()))
                .orElseThrow();
    }

    private Association body(String code) {
        return installation
                .system
                .hierarchy()
                .currentHierarchy()
                .get()
                .findByCode(new AssociationCode(code))
                .orElseThrow();
    }

    private String bodyOfClerk(String loginId) {
        var account = installation
                .ports
                .work()
                .readOnly(() -> installation.ports.accounts().accounts().findByLoginId(new LoginId(loginId)))
                .orElseThrow();
        var hierarchy = installation.system.hierarchy().currentHierarchy().get();
        return hierarchy.require(account.grants().get(0).grant().body()).code().text();
    }

    private Member memberOf(Physician physician) {
        return installation
                .ports
                .work()
                .readOnly(() -> installation.ports.membership().members().of(physician.id()));
    }

    private List<String> lines(Member member, Group group) {
        var hierarchy = installation.system.hierarchy().currentHierarchy().get();
        return hierarchy.all().stream()
                .sorted(Comparator.comparing((Association body) -> -body.tier().number()))
                .flatMap(body -> member.in(body.id())
                        .filter(membership -> membership.group().equals(group.id()))
                        .map(membership -> body.name().text() + " " + label(membership)))
                .toList();
    }

    private static String label(Membership membership) {
        MemberCategory category = membership.category();
        Optional<LocalDate> joined = membership.joinedOn();
        return category.label() + " " + joined.map(LocalDate::toString).orElse("-");
    }
}
