package jp.mamis.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {

    private final Texts texts = Texts.in(Language.JAPANESE);

    @Test
    void a_field_keeps_the_answer_as_typed_and_shows_every_fault() {
        Form form = Form.sent(texts, Map.of("number", List.of(" １２３ ")))
                .faulting("number", "六桁以内で入力してください。")
                .faulting("number", "登録されていません。");

        TextField field = form.text("number", "date.year").required();

        assertThat(field.value()).isEqualTo(" １２３ ");
        assertThat(field.question().faults()).containsExactly("六桁以内で入力してください。", "登録されていません。");
        assertThat(field.question().describedBy()).contains("number-fault");
        assertThat(field.hint("例").question().describedBy()).contains("number-hint number-fault");
    }

    @Test
    void a_password_is_never_sent_back() {
        Form form = Form.sent(texts, Map.of("password", List.of("secret")));

        assertThat(form.text("password", "date.year").password().value()).isEmpty();
    }

    @Test
    void a_date_fills_its_boxes_without_padding() {
        DateField field =
                Form.blank(texts).answering("birth", LocalDate.of(2024, 2, 9)).date("birth", "date.day");

        assertThat(List.of(field.era(), field.year(), field.month(), field.day()))
                .containsExactly("", "2024", "2", "9");
    }
}
