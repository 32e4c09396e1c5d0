package jp.mamis.domain.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.fixture.SeededCases;
import jp.mamis.domain.hierarchy.MembershipCodePolicy.DirectMembership;
import jp.mamis.domain.hierarchy.MembershipCodePolicy.Statement;
import jp.mamis.domain.hierarchy.MembershipCodePolicy.Warning;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.RefusalCode;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.person.Prefecture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MembershipCodeTest {

    static Stream<Arguments> codes() {
        return SeededCases.of(cases -> (cases.coin() ? "N1" : "XX")
                + (cases.coin() ? cases.oneOf(List.of(Prefecture.values())).code() : "XX")
                + (cases.coin() ? cases.text("0123456789ABCXYZ", 3, 3) : "XXX"));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void what_is_read_is_written_the_same(String text) {
        assertThat(MembershipCode.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ｎ１３４０１ｂ", "n13401b", " N13401B "})
    void width_and_case_do_not_matter(String text) {
        assertThat(MembershipCode.parse(text).text()).isEqualTo("N13401B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "N13401", "N13401BB", "N10001B", "N14801B", "N2XX01B", "X13401B", "N1X401B", "N134-1B"})
    void other_text_is_malformed(String text) {
        assertThatThrownBy(() -> MembershipCode.parse(text))
                .isInstanceOfSatisfying(
                        MalformedValue.class, e -> assertThat(e.kind()).isEqualTo("membership-code"));
    }

    @ParameterizedTest
    @CsvSource({"N13401B,3401B", "XX3401B,3401B", "XXXX01B,3401B", "N13401B,", "XX3401B,"})
    void consistent_codes_are_accepted_without_warning(String memberships, String body) {
        Outcome<List<Warning>> judged = judge(memberships, body, DirectMembership.FORBIDDEN);

        assertThat(judged.accepted()).contains(List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "N134XXX,34000,DIRECT_MEMBERSHIP_NOT_ALLOWED",
        "XX34XXX,,DIRECT_MEMBERSHIP_NOT_ALLOWED",
        "N1XX01B,3401B,NATIONAL_WITHOUT_PREFECTURE",
        "N1XXXXX,,NATIONAL_WITHOUT_PREFECTURE",
        "XXXXXXX,,JOINED_NOTHING",
        "XXXX01B,,PREFECTURE_UNKNOWN",
        "N13401B,1301B,PREFECTURE_DIFFERS",
        "N13401B,34010,COUNTY_DIFFERS",
        "XXXX01B,34010,COUNTY_DIFFERS"
    })
    void contradictions_are_refused(String memberships, String body, HierarchyRefusal reason) {
        Outcome<List<Warning>> judged = judge(memberships, body, DirectMembership.FORBIDDEN);

        assertThat(codes(judged)).containsExactly(reason);
    }

    @Test
    void every_contradiction_is_named_at_once() {
        Outcome<List<Warning>> judged = judge("N134XXX", "1301B", DirectMembership.FORBIDDEN);

        assertThat(codes(judged))
                .containsExactly(
                        HierarchyRefusal.DIRECT_MEMBERSHIP_NOT_ALLOWED,
                        HierarchyRefusal.PREFECTURE_DIFFERS,
                        HierarchyRefusal.COUNTY_DIFFERS);
    }

    @ParameterizedTest
    @CsvSource({"N134XXX,34000", "XX34XXX,"})
    void direct_membership_is_a_warning_where_the_prefecture_allows_it(String memberships, String body) {
        Outcome<List<Warning>> judged = judge(memberships, body, DirectMembership.ALLOWED);

        assertThat(judged.accepted()).contains(List.of(Warning.DIRECT_MEMBERSHIP));
    }

    @Test
    void the_code_of_joined_bodies_names_the_lowest() {
        MembershipCode whole = MembershipCode.ofJoined(
                List.of(Associations.AOBA, Associations.YOKOHAMA, Associations.KANAGAWA, Associations.JMA));
        MembershipCode two = MembershipCode.ofJoined(List.of(Associations.AOBA, Associations.YOKOHAMA));
        MembershipCode none = MembershipCode.ofJoined(List.of());

        assertThat(whole.text()).isEqualTo("N11401A");
        assertThat(two.text()).isEqualTo("XXXX01A");
        assertThat(none.text()).isEqualTo("XXXXXXX");
    }

    private static Outcome<List<Warning>> judge(String memberships, String body, DirectMembership direct) {
        return MembershipCodePolicy.judge(
                new Statement(
                        MembershipCode.parse(memberships),
                        Optional.ofNullable(body).map(AssociationCode::parse)),
                direct);
    }

    private static List<RefusalCode> codes(Outcome<?> judged) {
        return judged.refusals().map(Refusals::reasons).orElseThrow().stream()
                .map(Refusal::code)
                .toList();
    }
}
