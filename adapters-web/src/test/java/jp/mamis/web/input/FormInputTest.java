package jp.mamis.web.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.RefusalCode;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.person.PostalCode;
import jp.mamis.web.page.Fault;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Language;
import jp.mamis.web.page.Texts;
import org.junit.jupiter.api.Test;

class FormInputTest {

    private static final Texts TEXTS = Texts.in(Language.JAPANESE);

    enum Code implements RefusalCode {
        NOT_ALLOWED
    }

    @Test
    void a_form_is_given_back_as_typed_with_every_fault_at_its_field() {
        FormInput input = FormInput.of(Map.of("post", List.of(" 12-3"), "name", List.of("<b>")));
        input.required("post", PostalCode::parse);
        input.required("kana", text -> text);

        Form form = input.form(TEXTS);

        assertThat(input.isFaulty()).isTrue();
        assertThat(form.answer("post")).isEqualTo(" 12-3");
        assertThat(form.answer("name")).isEqualTo("<b>");
        assertThat(form.faults())
                .extracting(Fault::field, Fault::message)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("post", "郵便番号は7桁の数字で入力してください。例：113-8621"),
                        org.assertj.core.groups.Tuple.tuple("kana", "必須の項目です"));
    }

    @Test
    void a_name_without_a_value_is_no_answer() {
        FormInput input = FormInput.of(Map.of("name", Collections.singletonList(null)));

        input.required("name", text -> text);

        assertThat(input.isFaulty()).isTrue();
        assertThat(input.texts("name")).isEmpty();
    }

    @Test
    void marks_that_nobody_sees_are_left_out_but_of_passwords() {
        FormInput input = FormInput.of(Map.of(
                "name", List.of("\u200B見本\u200F病院\uFEFF"),
                "newPassword", List.of("\u200Bsecret")));

        assertThat(input.text("name")).isEqualTo("見本病院");
        assertThat(input.text("newPassword")).isEqualTo("\u200Bsecret");
    }

    @Test
    void a_refusal_is_shown_where_it_points() {
        FormInput input = FormInput.of(Map.of());

        Form form = input.refused(new Refusals(List.of(
                        Refusal.of(Code.NOT_ALLOWED),
                        Refusal.of(Code.NOT_ALLOWED).at("board"))))
                .form(TEXTS);

        assertThat(input.isFaulty()).isTrue();
        assertThat(form.faults()).extracting(Fault::field).containsExactly("", "board");
    }

    @Test
    void what_the_business_says_of_a_field_waits_until_that_can_be_read() {
        FormInput input = FormInput.of(Map.of("post", List.of("1")));
        input.required("post", PostalCode::parse);

        Form form = input.refused(new Refusals(List.of(
                        Refusal.of(Code.NOT_ALLOWED).at("post"),
                        Refusal.of(Code.NOT_ALLOWED).at("board"))))
                .form(TEXTS);

        assertThat(form.faults()).extracting(Fault::field).containsExactly("post", "board");
    }

    @Test
    void nothing_is_made_of_a_form_of_which_a_field_was_refused() {
        FormInput input = FormInput.of(Map.of("name", List.of("x")));
        input.refused(new Refusals(List.of(Refusal.of(Code.NOT_ALLOWED).at("board"))));

        input.combined("name", () -> {
            throw new AssertionError("made of what was refused");
        });

        assertThat(input.isFaulty()).isTrue();
    }

    @Test
    void what_is_said_of_sound_fields_is_told_once_beside_the_faults_of_others() {
        FormInput input = FormInput.of(Map.of("name", List.of("x"), "post", List.of("1")));
        Parsed<String> name = input.required("name", text -> text);
        Parsed<PostalCode> post = input.required("post", PostalCode::parse);
        Refusals no = Refusals.of(Refusal.of(Code.NOT_ALLOWED).at("name"));

        input.judged(() -> Optional.of(no), name);
        input.judged(() -> Optional.of(no), name);
        input.judged(
                () -> {
                    throw new AssertionError("asked of what cannot be read");
                },
                name,
                post);

        assertThat(input.combined("name", name::get, name).get()).isEqualTo("x");
        assertThat(input.form(TEXTS).faults()).extracting(Fault::field).containsExactly("post", "name");
    }

    @Test
    void a_date_is_read_from_its_boxes_in_either_calendar() {
        FormInput western = FormInput.of(
                Map.of("day-year", List.of("２０２４"), "day-month", List.of("2"), "day-day", List.of(" 29 ")));
        FormInput era = FormInput.of(Map.of(
                "day-era", List.of("令和"),
                "day-year", List.of("6"),
                "day-month", List.of("2"),
                "day-day", List.of("29")));

        assertThat(western.requiredDate("day", JapaneseDate::parse).get())
                .isEqualTo(era.requiredDate("day", JapaneseDate::parse).get());
    }

    @Test
    void empty_boxes_are_no_date_and_half_filled_ones_are_malformed() {
        FormInput input = FormInput.of(Map.of("to-year", List.of("2026"), "from-year", List.of("")));

        assertThat(input.optionalDate("from", JapaneseDate::parse).get()).isEqualTo(Optional.empty());
        input.optionalDate("to", JapaneseDate::parse);

        assertThat(input.form(TEXTS).faults()).extracting(Fault::field).containsExactly("to");
    }

    @Test
    void a_text_too_long_is_a_fault_and_given_back_whole() {
        FormInput input = FormInput.of(Map.of("name", List.of("あ".repeat(100_000))));

        input.required("name", text -> text);

        assertThat(input.form(TEXTS).faults()).extracting(Fault::message).containsExactly("長すぎます。10000文字以内で入力してください");
        assertThat(input.text("name")).hasSize(100_000);
    }

    @Test
    void a_text_too_long_names_the_limit_of_its_value() {
        FormInput input = FormInput.of(Map.of("post", List.of("1".repeat(100_000))));

        input.required("post", PostalCode::parse);

        assertThat(input.form(TEXTS).faults())
                .extracting(Fault::message)
                .containsExactly("郵便番号は7桁の数字で入力してください。例：113-8621");
    }
}
