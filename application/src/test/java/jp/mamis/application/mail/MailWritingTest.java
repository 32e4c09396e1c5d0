package jp.mamis.application.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamis.application.memory.PlainLinkSeal;
import jp.mamis.domain.fixture.Letters;
import jp.mamis.domain.mail.Letter;
import jp.mamis.domain.mail.MailId;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.person.MailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MailWritingTest {

    private static final Map<String, String> FACTS = withHours(Map.of(
            "reference", "J-2025-0000001-4",
            "sender", "横浜市青葉区医師会",
            "next", "横浜市医師会",
            "answerByDay", "2026-06-29",
            "days", "30",
            "body", "横浜市青葉区医師会",
            "arrived", "2",
            "waiting", "5",
            "path", "/my/procedures/1"));

    private static Map<String, String> withHours(Map<String, String> facts) {
        Map<String, String> more = new HashMap<>(facts);
        more.put("hours", "24");
        more.put("number", "2");
        more.put("formerFirstDay", "2026-04-01");
        more.put("firstDay", "2026-04-08");
        more.put("asking", "神奈川県医師会");
        more.put("endings", "2026-04-30 横浜市医師会\n- 神奈川県医師会");
        return more;
    }

    private final MailWriting writing = new MailWriting(URI.create("https://mamis.example"), new PlainLinkSeal());

    static Stream<Arguments> everyLetter() {
        return Arrays.stream(MailKind.values())
                .flatMap(kind -> Arrays.stream(MailLanguage.values()).map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("everyLetter")
    void every_kind_has_a_text_in_every_language_with_link_and_sender(MailKind kind, MailLanguage language) {
        MailOut.Message message = writing.message(letter(kind, language));

        assertThat(message.subject()).isNotBlank().doesNotContain("{", "\n");
        assertThat(message.text())
                .contains("https://mamis.example/my/procedures/1", "MAMIS", "横浜市青葉区医師会")
                .doesNotContain("{", "}");
        assertThat(message.subject() + message.text()).doesNotContain("doctor@clinic.example");
    }

    @Test
    void days_stand_as_each_language_writes_them() {
        assertThat(writing.message(letter(MailKind.PROCEDURE_SENT_BACK, MailLanguage.JA))
                        .text())
                .contains("再提出の期限：2026年6月29日（令和8年）");
        assertThat(writing.message(letter(MailKind.PROCEDURE_SENT_BACK, MailLanguage.EN))
                        .text())
                .contains("Please answer by: 29 June 2026");
    }

    @ParameterizedTest
    @MethodSource("everyLetter")
    void no_mail_says_what_somebody_has_joined_or_left_nor_when(MailKind kind, MailLanguage language) {
        MailOut.Message message = writing.message(letter(kind, language));

        assertThat(message.subject() + message.text())
                .doesNotContain("4月1日", "4月8日", "4月30日", "1 April", "8 April", "30 April", "神奈川県医師会（", "神奈川県医師会 (");
    }

    @Test
    void a_fact_that_looks_like_a_template_stays_as_it_is() {
        Letter letter = new Letter(
                new MailId(new UUID(0, 1)),
                "x",
                MailKind.PROCEDURE_RECEIVED,
                MailLanguage.JA,
                new MailAddress("doctor@clinic.example"),
                Letters.SUBJECT,
                Map.of("reference", "J", "sender", "$1{link}医師会", "path", "/"),
                Letters.WRITTEN_AT);

        assertThat(writing.message(letter).text()).contains("$1{link}医師会");
    }

    private static Letter letter(MailKind kind, MailLanguage language) {
        return new Letter(
                new MailId(new UUID(0, 1)),
                "x",
                kind,
                language,
                new MailAddress("doctor@clinic.example"),
                Letters.SUBJECT,
                kind == MailKind.PASSWORD_LINKS ? links() : FACTS,
                Letters.WRITTEN_AT);
    }

    private static Map<String, String> links() {
        return Map.of(
                "sender", "横浜市青葉区医師会",
                "path", "/my/procedures/1",
                "tickets", "clerk " + new UUID(1, 2) + "\ndoctor " + new UUID(3, 4),
                "minutes", "30");
    }

    @Test
    void a_ticket_becomes_a_token_and_each_log_in_id_has_its_own_link() {
        String token = new PlainLinkSeal().token(new UUID(3, 4)).text();

        String several = writing.message(letter(MailKind.PASSWORD_LINKS, MailLanguage.JA))
                .text();
        Letter one = new Letter(
                new MailId(new UUID(0, 1)),
                "x",
                MailKind.REGISTRATION_LINK,
                MailLanguage.EN,
                new MailAddress("doctor@clinic.example"),
                Letters.SUBJECT,
                Map.of("sender", "JMA", "path", "/link/", "hours", "24", "ticket", new UUID(3, 4).toString()),
                Letters.WRITTEN_AT);

        assertThat(several)
                .contains("ログインID：clerk\nhttps://", "ログインID：doctor\nhttps://mamis.example/my/procedures/1" + token);
        assertThat(writing.message(one).text()).contains("https://mamis.example/link/" + token + "\n");
    }
}
