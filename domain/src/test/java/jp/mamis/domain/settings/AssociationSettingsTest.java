package jp.mamis.domain.settings;

import static jp.mamis.domain.fixture.Associations.JMA;
import static jp.mamis.domain.fixture.Associations.KANAGAWA;
import static jp.mamis.domain.fixture.Associations.YOKOHAMA;
import static jp.mamis.domain.fixture.Rules.EMPLOYED;
import static jp.mamis.domain.fixture.Rules.OPENERS;
import static jp.mamis.domain.fixture.Rules.SUPPORTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.fixture.Rules;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.RefusalCode;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.money.Yen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssociationSettingsTest {

    private static final LocalDate TODAY = LocalDate.of(2028, 2, 28);
    private static final LocalDate LEAP_DAY = LocalDate.of(2028, 2, 29);

    private static final AssociationSettings NONE = AssociationSettings.none(YOKOHAMA.id());

    @Test
    void a_version_of_the_leap_day_holds_from_its_midnight_in_tokyo() {
        AssociationSettings settings = prepared(NONE, LEAP_DAY, Rules.full());
        LocalDate lastSecond = JapanTime.today(Instant.parse("2028-02-28T14:59:59.999Z"));
        LocalDate midnight = JapanTime.today(Instant.parse("2028-02-28T15:00:00Z"));

        assertThat(settings.on(lastSecond)).isEmpty();
        assertThat(settings.on(midnight)).contains(new DatedRules(LEAP_DAY, Rules.full()));
    }

    @Test
    void a_version_holds_until_the_next_begins() {
        LocalDate newYear = LocalDate.of(2028, 4, 1);
        AssociationSettings settings =
                prepared(prepared(NONE, newYear, BodyRules.STANDARD), LEAP_DAY, Rules.answeredWithin(30));

        assertThat(settings.on(newYear.minusDays(1)).map(DatedRules::validFrom)).contains(LEAP_DAY);
        assertThat(settings.on(newYear).map(DatedRules::validFrom)).contains(newYear);
    }

    @Test
    void what_is_in_force_or_was_never_changes() {
        AssociationSettings settings = prepared(NONE, LEAP_DAY, Rules.full());

        assertThat(codes(settings.prepare(new DatedRules(LEAP_DAY, BodyRules.STANDARD), YOKOHAMA, LEAP_DAY)))
                .containsExactly(SettingsRefusal.SETTINGS_NOT_AHEAD);
        assertThat(codes(settings.without(LEAP_DAY, LEAP_DAY))).containsExactly(SettingsRefusal.SETTINGS_IN_FORCE);
        assertThat(codes(settings.without(LEAP_DAY.plusDays(1), TODAY)))
                .containsExactly(SettingsRefusal.NO_SUCH_SETTINGS);
        assertThat(settings.without(LEAP_DAY, TODAY).accepted()).contains(NONE);
        assertThat(prepared(settings, LEAP_DAY, BodyRules.STANDARD).versions())
                .containsExactly(new DatedRules(LEAP_DAY, BodyRules.STANDARD));
    }

    @Test
    void a_document_stands_once_and_there_are_at_most_ten() {
        AskedDocument[] eleven = IntStream.rangeClosed(1, 11)
                .mapToObj(i ->
                        new AskedDocument("書類" + i, Set.of(), DocumentNeed.OPTIONAL, AcceptedFiles.PICTURE, 1, 120))
                .toArray(AskedDocument[]::new);

        assertThat(refused(Rules.asking(Rules.LICENCE, Rules.LICENCE), YOKOHAMA))
                .containsExactly(SettingsRefusal.DOCUMENT_TWICE);
        assertThat(refused(Rules.asking(eleven), YOKOHAMA)).containsExactly(SettingsRefusal.TOO_MANY_DOCUMENTS);
    }

    @Test
    void a_document_without_categories_is_asked_of_everybody() {
        BodyRules rules = Rules.asking(Rules.LICENCE, Rules.CAREER);

        assertThat(rules.askedOf(MemberCategory.A2B)).containsExactly(Rules.LICENCE, Rules.CAREER);
        assertThat(rules.askedOf(MemberCategory.C)).containsExactly(Rules.LICENCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "11", "-1", "1.5", "十", "99999"})
    void a_file_has_one_to_ten_megabytes(String typed) {
        assertThatThrownBy(() -> AskedDocument.readMegabytes(typed))
                .isInstanceOf(MalformedValue.class)
                .extracting(malformed -> ((MalformedValue) malformed).kind())
                .isEqualTo("document-megabytes");
    }

    @Test
    void documents_are_read_in_any_width() {
        assertThat(AskedDocument.readMegabytes(" １０")).isEqualTo(10);
        assertThat(AskedDocument.readMonths("120")).isEqualTo(120);
        assertThat(AskedDocument.readCategories("Ａ①、A2(B)　c"))
                .containsExactlyInAnyOrder(MemberCategory.A1, MemberCategory.A2B, MemberCategory.C);
        assertThat(AskedDocument.readCategories(" ")).isEmpty();
    }

    @Test
    void nobody_has_to_join_further_than_may_be_joined_nor_less_than_the_body() {
        assertThat(refused(Rules.reaching(reach(Tier.NATIONAL, Tier.PREFECTURAL)), YOKOHAMA))
                .containsExactly(SettingsRefusal.REACH_UPSIDE_DOWN);
        assertThat(refused(Rules.reaching(reach(Tier.PREFECTURAL, Tier.PREFECTURAL)), YOKOHAMA))
                .isEmpty();
        assertThat(refused(Rules.atLeast(Tier.DISTRICT), YOKOHAMA)).containsExactly(SettingsRefusal.REACH_BELOW_BODY);
        assertThat(refused(Rules.atMost(Tier.LOCAL), KANAGAWA)).containsExactly(SettingsRefusal.REACH_BELOW_BODY);
    }

    @Test
    void only_a_prefectural_body_takes_members_in_directly() {
        assertThat(refused(Rules.direct(), KANAGAWA)).isEmpty();
        assertThat(refused(Rules.direct(), YOKOHAMA)).containsExactly(SettingsRefusal.DIRECT_NOT_PREFECTURAL);
        assertThat(refused(Rules.direct(), JMA)).containsExactly(SettingsRefusal.DIRECT_NOT_PREFECTURAL);
    }

    @Test
    void categories_stand_once_and_follow_the_national_ones_at_the_top() {
        assertThat(refused(Rules.with(), YOKOHAMA)).isEmpty();
        assertThat(refused(Rules.with(OPENERS, EMPLOYED, SUPPORTING), YOKOHAMA)).isEmpty();
        assertThat(refused(Rules.with(OPENERS, EMPLOYED, OPENERS), YOKOHAMA))
                .containsExactly(SettingsRefusal.CATEGORY_TWICE);
        assertThat(refused(Rules.with(OPENERS, SUPPORTING), JMA))
                .containsExactly(SettingsRefusal.NATIONAL_CATEGORY_FREE);
    }

    @Test
    void the_young_pay_less_than_the_others_of_their_category() {
        assertThat(refused(Rules.with(category(68_000, 67_999)), YOKOHAMA)).isEmpty();
        assertThat(refused(Rules.with(category(68_000, 68_000)), YOKOHAMA))
                .containsExactly(SettingsRefusal.YOUNG_FEE_NOT_LESS);
        OwnCategory unsaid = new OwnCategory(
                OPENERS.code(), OPENERS.label(), OPENERS.mapsTo(), "", Optional.empty(), Optional.empty());
        assertThat(refused(Rules.with(unsaid.sparing(new YoungFee(30, new Yen(1)))), YOKOHAMA))
                .containsExactly(SettingsRefusal.YOUNG_FEE_NOT_LESS);
    }

    private static OwnCategory category(long annual, long young) {
        return new OwnCategory(
                        OPENERS.code(),
                        OPENERS.label(),
                        OPENERS.mapsTo(),
                        "",
                        Optional.empty(),
                        Optional.of(new Yen(annual)))
                .sparing(new YoungFee(30, new Yen(young)));
    }

    @Test
    void an_exemption_stands_once_and_there_are_at_most_ten() {
        OwnExemption[] eleven = IntStream.rangeClosed(1, 11)
                .mapToObj(
                        i -> new OwnExemption(new ExemptionCode("K" + i), "減免" + i, Rules.CHILDCARE.condition(), "年会費"))
                .toArray(OwnExemption[]::new);
        OwnExemption namesake =
                new OwnExemption(new ExemptionCode("Z"), Rules.ELDERLY.name(), Rules.CHILDCARE.condition(), "年会費");

        assertThat(refused(Rules.exempting(Rules.ELDERLY, Rules.GRADUATES, Rules.ELDERLY), YOKOHAMA))
                .containsExactly(SettingsRefusal.EXEMPTION_TWICE);
        assertThat(refused(Rules.exempting(Rules.ELDERLY, namesake), YOKOHAMA))
                .containsExactly(SettingsRefusal.EXEMPTION_TWICE);
        assertThat(refused(Rules.exempting(eleven), YOKOHAMA)).containsExactly(SettingsRefusal.TOO_MANY_EXEMPTIONS);
        assertThat(refused(Rules.full(), YOKOHAMA)).isEmpty();
    }

    @Test
    void a_label_has_ten_characters_and_no_control_characters() {
        assertThat(OwnCategory.readLabel("一二三四五六七八九𠮷")).isEqualTo("一二三四五六七八九𠮷");
        for (String label : List.of("一二三四五六七八九十一", "", " ", "甲\n種")) {
            assertThatThrownBy(() -> OwnCategory.readLabel(label)).isInstanceOf(MalformedValue.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "100000000", "", "一万"})
    void a_fee_is_a_whole_amount_that_is_not_negative(String typed) {
        assertThatThrownBy(() -> Yen.parse(typed)).isInstanceOf(MalformedValue.class);
    }

    @Test
    void a_fee_is_read_in_any_width() {
        assertThat(Yen.parse("１２，０００円")).isEqualTo(new Yen(12_000));
        assertThat(Yen.parse("0")).isEqualTo(new Yen(0));
    }

    private static Reach reach(Tier least, Tier most) {
        return new Reach(Optional.of(least), Optional.of(most));
    }

    private static AssociationSettings prepared(AssociationSettings settings, LocalDate from, BodyRules rules) {
        return settings.prepare(new DatedRules(from, rules), YOKOHAMA, TODAY)
                .accepted()
                .orElseThrow();
    }

    private static List<RefusalCode> refused(BodyRules rules, Association body) {
        return codes(AssociationSettings.none(body.id()).prepare(new DatedRules(LEAP_DAY, rules), body, TODAY));
    }

    private static List<RefusalCode> codes(Outcome<?> outcome) {
        return outcome.refusals().stream()
                .flatMap(reasons -> reasons.reasons().stream())
                .map(Refusal::code)
                .toList();
    }
}
