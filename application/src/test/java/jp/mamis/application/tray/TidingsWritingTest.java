package jp.mamis.application.tray;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamis.domain.fixture.Associations;
import jp.mamis.domain.fixture.Dispatches;
import jp.mamis.domain.fixture.Physicians;
import jp.mamis.domain.fixture.Rules;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.settings.LetterRules;
import jp.mamis.domain.tray.Tidings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TidingsWritingTest {

    private static final LocalDate DAY = LocalDate.of(2019, 5, 1);

    private static final TidingsWriting.Office OFFICE = new TidingsWriting.Office("横浜市青葉区医師会", true);
    private static final TidingsWriting.Office UNREACHED = new TidingsWriting.Office("横浜市青葉区医師会", false);

    private final TidingsWriting writing = new TidingsWriting();

    /** What a doctor is told at an address that is in force; what proves an address or asks for a link needs one. */
    static Stream<Arguments> everyLetter() {
        return Arrays.stream(MailKind.values())
                .filter(kind ->
                        kind.name().startsWith("PROCEDURE_") || kind.name().startsWith("ACCOUNT_"))
                .flatMap(kind -> Arrays.stream(MailLanguage.values()).map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("everyLetter")
    void every_kind_has_a_letter_in_every_language_and_leads_to_no_page(MailKind kind, MailLanguage language) {
        TrayLetter.Text text = writing.text(tidings(kind, language), "見本　太郎", OFFICE, LetterRules.STANDARD, DAY);

        assertThat(text.title()).isNotBlank().doesNotContain("{", "\n");
        assertThat(text.body()).isNotBlank().doesNotContain("{", "}", "http", "/my/");
        assertThat(text.name()).contains("見本　太郎");
    }

    @Test
    void a_letter_says_what_the_page_says_and_days_as_official_papers_do() {
        TrayLetter.Text sentBack = writing.text(
                tidings(MailKind.PROCEDURE_SENT_BACK, MailLanguage.JA), "見本", OFFICE, LetterRules.STANDARD, DAY);
        TrayLetter.Text approved = writing.text(
                tidings(MailKind.PROCEDURE_APPROVED, MailLanguage.JA), "見本", OFFICE, LetterRules.STANDARD, DAY);
        TrayLetter.Text ended = writing.text(
                tidings(MailKind.PROCEDURE_REJECTED_AND_ENDED, MailLanguage.EN),
                "見本",
                OFFICE,
                LetterRules.STANDARD,
                DAY);

        assertThat(sentBack.day()).isEqualTo("令和元年5月1日");
        assertThat(sentBack.name()).isEqualTo("見本 先生");
        assertThat(sentBack.body()).contains("再提出の期限：令和8年6月29日", "卒業年月をお確かめください。\n至急です。");
        assertThat(approved.body()).contains("・横浜市青葉区医師会（入会日：令和8年4月1日）", "横浜市医師会");
        assertThat(ended.day()).isEqualTo("1 May 2019");
        assertThat(ended.body()).contains("- 横浜市医師会 (last day of membership: 30 April 2026)");
    }

    @Test
    void a_letter_is_written_as_the_body_writes_and_keeps_japanese_words_out_of_english() {
        TrayLetter.Text japanese =
                writing.text(tidings(MailKind.PROCEDURE_WITHDRAWN, MailLanguage.JA), "見本", OFFICE, Rules.WRITING, DAY);
        TrayLetter.Text english =
                writing.text(tidings(MailKind.PROCEDURE_WITHDRAWN, MailLanguage.EN), "見本", OFFICE, Rules.WRITING, DAY);

        assertThat(japanese.name()).isEqualTo("見本 殿");
        assertThat(japanese.body()).startsWith("拝啓\n時下").endsWith("\n\n敬具");
        assertThat(english.body()).doesNotContain("拝啓", "敬具");
    }

    @ParameterizedTest
    @MethodSource("everyLetter")
    void a_letter_points_to_the_address_on_it_and_to_none_where_the_body_has_entered_none(
            MailKind kind, MailLanguage language) {
        String reached = writing.text(tidings(kind, language), "見本", OFFICE, LetterRules.STANDARD, DAY)
                .body();
        String unreached = writing.text(tidings(kind, language), "見本", UNREACHED, LetterRules.STANDARD, DAY)
                .body();

        assertThat(reached).containsAnyOf("右上に記載の連絡先", "the address above").doesNotContain("下記", "below");
        assertThat(unreached)
                .containsAnyOf("横浜市青葉区医師会の事務局", "the office of 横浜市青葉区医師会")
                .doesNotContain("右上", "above", "下記", "below");
    }

    private static Tidings tidings(MailKind kind, MailLanguage language) {
        Map<String, String> facts = new HashMap<>(Map.of(
                "reference", "J-2025-0000001-4",
                "sender", "横浜市青葉区医師会",
                "next", "横浜市医師会",
                "answerByDay", "2026-06-29",
                "days", "30",
                "path", "/my/procedures/1",
                "reason", "卒業年月をお確かめください。\n至急です。",
                "beginnings", "2026-04-01 横浜市青葉区医師会",
                "endings", "2026-04-30 横浜市医師会\n- 神奈川県医師会"));
        facts.put("formerFirstDay", "2026-04-01");
        facts.put("firstDay", "2026-04-08");
        return new Tidings(
                Dispatches.id(1),
                Associations.AOBA.id(),
                Physicians.id(1),
                "x",
                kind,
                language,
                new UUID(0, 1),
                facts,
                Dispatches.WRITTEN_AT);
    }
}
