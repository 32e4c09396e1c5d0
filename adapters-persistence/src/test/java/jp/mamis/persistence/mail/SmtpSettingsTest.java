package jp.mamis.persistence.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.mamis.persistence.mail.SmtpSettings.Encryption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpSettingsTest {

    private static final String FROM = "mamis@mamis.example";

    @Test
    void an_address_says_server_encryption_and_log_in() {
        SmtpSettings settings = SmtpSettings.parse("smtp+starttls://mamis%40x:p%2Fa%20+s@mail.example", FROM);

        assertThat(settings.encryption()).isEqualTo(Encryption.STARTTLS);
        assertThat(settings.host()).isEqualTo("mail.example");
        assertThat(settings.port()).isEqualTo(587);
        assertThat(settings.user()).contains("mamis@x");
        assertThat(settings.password()).isEqualTo("p/a +s");
        assertThat(settings.from().text()).isEqualTo(FROM);
    }

    @Test
    void each_encryption_has_its_usual_port() {
        assertThat(SmtpSettings.parse("smtp://mail.example", FROM).port()).isEqualTo(25);
        assertThat(SmtpSettings.parse("smtps://mail.example", FROM).port()).isEqualTo(465);
        assertThat(SmtpSettings.parse("smtps://mail.example:2465", FROM).port()).isEqualTo(2465);
    }

    @Test
    void the_password_is_never_shown() {
        assertThat(SmtpSettings.parse("smtps://mamis:secret@mail.example", FROM).toString())
                .doesNotContain("secret");
    }

    @Test
    void a_password_does_not_travel_unencrypted_to_another_machine() {
        assertThatThrownBy(() -> SmtpSettings.parse("smtp://mamis:secret@mail.example", FROM))
                .isInstanceOf(SmtpSettings.Unusable.class)
                .hasMessageContaining("smtps://")
                .hasMessageNotContaining("secret");
        assertThat(SmtpSettings.parse("smtp://mamis:secret@127.0.0.1", FROM).user())
                .contains("mamis");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mail.example", "http://mail.example", "smtp://", "smtp://a b", "smtp://x:70000"})
    void what_is_no_address_of_a_mail_server_is_named(String url) {
        assertThatThrownBy(() -> SmtpSettings.parse(url, FROM))
                .isInstanceOf(SmtpSettings.Unusable.class)
                .hasMessageContaining("MAMIS_SMTP_URL");
    }

    @Test
    void a_sender_must_be_an_address() {
        assertThatThrownBy(() -> SmtpSettings.parse("smtp://mail.example", "MAMIS"))
                .isInstanceOf(SmtpSettings.Unusable.class)
                .hasMessageContaining("MAMIS_MAIL_FROM");
    }
}
