package jp.mamis.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBreaksTest {

    @ParameterizedTest
    @CsvSource({
        "前町４８８番地, 前|町|４８８番地",
        "前町488番地の2, 前|町|488番地|の|2",
        "２丁目２８－１６, ２丁目|２８－１６",
        "荘Ａｐｔ１２Ｂ号, 荘|Ａｐｔ１２Ｂ|号",
        "令和8年11月22日, 令和8年11月22日",
        "承認令和元年5月1日に, 承|認|令和元年5月1日|に",
        "2026年11月3日まで, 2026年11月3日|ま|で",
        "令和8年度, 令|和|8年度",
        "雷蔵先生, 雷|蔵|先生",
        "番号J-2026-0000123-6, 番|号|J-2026-0000123-6",
        "12 Rue de l'Université, 12 |Rue |de |l'Université",
        "東京・大阪, 東|京・|大|阪",
        "佐々木, 佐々|木",
        "仮野　雪路 先生, 仮|野　|雪路 先生",
        "北見 薫　様, 北|見 |薫　様",
        "様 殿下, 様 |殿|下"
    })
    void numbers_and_words_are_not_cut(String text, String parts) {
        assertThat(String.join("|", LineBreaks.parts(text))).isEqualTo(parts);
    }

    @Test
    void no_closing_mark_begins_a_line_and_no_opening_one_ends_it() {
        assertThat(LineBreaks.parts("添えて、下記へ（お問い合わせ）ください。「あ」"))
                .contains("て、", "（お", "せ）", "い。", "「あ」")
                .noneMatch(part -> part.startsWith("、") || part.startsWith("。") || part.startsWith("）"))
                .noneMatch(part -> part.endsWith("（") || part.endsWith("「"));
    }

    @Test
    void a_variation_selector_stays_with_its_character_and_nothing_is_lost() {
        String text = "葛\uDB40\uDD00城𠮷 １２３ 　x";

        assertThat(LineBreaks.parts(text)).startsWith("葛\uDB40\uDD00", "城");
        assertThat(String.join("", LineBreaks.parts(text))).isEqualTo(text);
        assertThat(LineBreaks.parts("")).isEmpty();
    }

    @Test
    void a_position_within_a_number_is_told() {
        assertThat(LineBreaks.at(3, "前町４８８番地")).isFalse();
        assertThat(LineBreaks.at(2, "前町４８８番地")).isTrue();
    }
}
