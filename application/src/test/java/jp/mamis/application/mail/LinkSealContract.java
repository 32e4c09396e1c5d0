package jp.mamis.application.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every maker of tokens promises. */
public interface LinkSealContract {

    LinkSeal linkSeal();

    @Test
    default void a_ticket_has_one_token_and_another_ticket_another() {
        UUID ticket = new UUID(1, 2);

        assertThat(linkSeal().token(ticket)).isEqualTo(linkSeal().token(ticket));
        assertThat(linkSeal().token(ticket)).isNotEqualTo(linkSeal().token(new UUID(1, 3)));
        assertThat(linkSeal().token(ticket).digest().hex())
                .isNotEqualTo(linkSeal().token(ticket).text());
    }
}
