package jp.mamis.domain.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.NameKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AreaTest {

    @Test
    void lines_name_municipalities_and_parts_of_them() {
        Area area = Area.parse(" 京都市北区　上賀茂・大宮 \n\n京都市上京区\n");

        assertThat(area.parts()).containsExactly(new AreaPart("京都市北区", "上賀茂・大宮"), new AreaPart("京都市上京区", ""));
        assertThat(Area.parse(String.join("\n", area.lines()))).isEqualTo(area);
    }

    @Test
    void a_municipality_is_found_by_any_spelling_and_in_an_address() {
        Area area = Area.parse("横浜市保土ケ谷区\n大網白里市");
        LocalDate day = LocalDate.of(2026, 4, 1);

        assertThat(area.called(NameKey.parse("横濱市保土ヶ谷区"), day)).contains(new AreaPart("横浜市保土ケ谷区", ""));
        assertThat(area.called(NameKey.parse("保土ケ谷区"), day)).isEmpty();
        assertThat(area.around(NameKey.parse("横浜市保土ヶ谷区架空町1-1"), day)).isPresent();
        assertThat(area.around(NameKey.parse("横浜市旭区架空町1-1"), day)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"京都", "北区\u0007", "区", "　", "<script>alert(1)</script>"})
    void what_is_no_municipality_is_refused(String line) {
        assertThatThrownBy(() -> AreaPart.parse(line))
                .isInstanceOfSatisfying(
                        MalformedValue.class, no -> assertThat(no.kind()).isEqualTo("area-part"));
    }

    @Test
    void a_municipality_is_had_over_some_days_and_passes_from_part_to_part() {
        Area area = Area.parse("京都市北区　上賀茂　～2026-03-31\n京都市北区　大宮　2026-04-01～\n京都市上京区 令和8年4月1日〜2027-03-31");
        LocalDate lastOfMarch = LocalDate.of(2026, 3, 31);

        assertThat(area.on(lastOfMarch)).extracting(AreaPart::line).containsExactly("京都市北区　上賀茂　～2026-03-31");
        assertThat(area.on(lastOfMarch.plusDays(1)))
                .extracting(AreaPart::line)
                .containsExactly("京都市北区　大宮　2026-04-01～", "京都市上京区　2026-04-01～2027-03-31");
        assertThat(area.on(LocalDate.of(2027, 4, 1)))
                .extracting(AreaPart::line)
                .containsExactly("京都市北区　大宮　2026-04-01～");
        assertThat(area.called(NameKey.parse("京都市北区"), lastOfMarch))
                .contains(area.parts().get(0));
        assertThat(area.called(NameKey.parse("京都市北区"), lastOfMarch.plusDays(1)))
                .contains(area.parts().get(1));
        assertThat(Area.parse(String.join("\n", area.lines()))).isEqualTo(area);
        assertThatThrownBy(() -> Area.parse("北区　～2026-04-01\n北区　2026-04-01～"))
                .isInstanceOfSatisfying(
                        MalformedValue.class, no -> assertThat(no.kind()).isEqualTo("area-twice"));
        assertThatThrownBy(() -> Area.parse("北区　2026-04-02～2026-04-01"))
                .isInstanceOfSatisfying(
                        MalformedValue.class, no -> assertThat(no.kind()).isEqualTo("area-period"));
        assertThatThrownBy(() -> AreaPart.parse("北区　2026-13-01～"))
                .isInstanceOfSatisfying(
                        MalformedValue.class, no -> assertThat(no.kind()).isEqualTo("date"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1丁目～3丁目の山側", "1～3", "1-2～3-4", "～20番"})
    void numbers_of_blocks_are_no_days(String remark) {
        assertThat(AreaPart.parse("港区　" + remark)).isEqualTo(new AreaPart("港区", remark));
    }

    @Test
    void what_was_stored_before_parts_had_days_is_read_as_it_was() {
        Area area = Area.parse("港区\n京都市北区　大宮　2026-04-01～");

        assertThat(Area.read("港区　1234-5～1240-3\n京都市北区　大宮　2026-04-01～"))
                .isEqualTo(new Area(List.of(
                        new AreaPart("港区", "1234-5～1240-3"), area.parts().get(1))));
    }

    @Test
    void nothing_is_named_twice_or_without_end() {
        assertThatThrownBy(() -> Area.parse("横浜市保土ケ谷区\n横浜市保土ヶ谷区"))
                .isInstanceOfSatisfying(
                        MalformedValue.class, no -> assertThat(no.kind()).isEqualTo("area-twice"));
        assertThatThrownBy(() -> Area.parse(
                        IntStream.range(0, 101).mapToObj(i -> "見本" + i + "町").collect(Collectors.joining("\n"))))
                .isInstanceOfSatisfying(
                        MalformedValue.class, no -> assertThat(no.kind()).isEqualTo("area-most"));
        assertThatThrownBy(() -> AreaPart.parse("長".repeat(10_000) + "区")).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> AreaPart.parse("北区 " + "長".repeat(61))).isInstanceOf(MalformedValue.class);
    }
}
