package jp.mamis.application.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import jp.mamis.domain.mail.MailAnswer;
import jp.mamis.domain.mail.MailId;
import jp.mamis.domain.person.MailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a way out promises. */
public interface MailOutContract {

    MailOut.Message MESSAGE = new MailOut.Message(
            new MailId(new UUID(0x7401L, 1)),
            new MailAddress("doctor@clinic.example"),
            "入会届を受け付けました（J-2025-0000001-4）髙﨑",
            "受付番号：J-2025-0000001-4\n\nhttps://mamis.example/my\n.\n末尾");

    MailOut out();

    /** What has arrived at the other end, in order, with the id it was sent under. */
    List<MailOut.Message> arrived();

    @Test
    default void a_message_arrives_as_it_was_given() {
        MailAnswer answer = out().send(MESSAGE);

        assertThat(answer).isInstanceOf(MailAnswer.Accepted.class);
        assertThat(arrived()).containsExactly(MESSAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mihon..taro@carrier.example", "mihon.@carrier.example", ".mihon@carrier.example"})
    default void an_address_as_carriers_have_given_them_out_is_reached(String carrier) {
        MailOut.Message message =
                new MailOut.Message(MESSAGE.id(), new MailAddress(carrier), MESSAGE.subject(), MESSAGE.text());

        assertThat(out().send(message)).isInstanceOf(MailAnswer.Accepted.class);
        assertThat(arrived()).containsExactly(message);
    }

    @Test
    default void a_repeat_arrives_under_the_same_id() {
        out().send(MESSAGE);
        out().send(MESSAGE);

        assertThat(arrived()).extracting(MailOut.Message::id).containsExactly(MESSAGE.id(), MESSAGE.id());
    }
}
