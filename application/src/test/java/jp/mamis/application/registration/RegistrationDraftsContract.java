package jp.mamis.application.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.accounts.TokenDigest;
import jp.mamis.domain.mail.MailLanguage;
import jp.mamis.domain.person.MailAddress;
import jp.mamis.domain.registration.RegistrationRequest;
import jp.mamis.domain.registration.RegistrationRequestId;
import org.junit.jupiter.api.Test;

/** What every store of what is typed to register promises. */
public interface RegistrationDraftsContract {

    Instant TYPED_AT = Instant.parse("2026-04-01T03:00:00Z");

    UnitOfWork work();

    RegistrationRequests requests();

    RegistrationDrafts drafts();

    private RegistrationRequestId requested(int number) {
        RegistrationRequestId id = new RegistrationRequestId(new UUID(8, number));
        work().inTransaction(() -> {
            requests()
                    .save(RegistrationRequest.of(
                            id,
                            new MailAddress("doctor" + number + "@clinic.example"),
                            MailLanguage.JA,
                            new TokenDigest("typed " + number),
                            List.of(),
                            TYPED_AT));
            return id;
        });
        return id;
    }

    private void kept(RegistrationRequestId request, String typed, Instant at) {
        work().inTransaction(() -> {
            drafts().keep(request, typed, at);
            return request;
        });
    }

    private Optional<String> found(RegistrationRequestId request) {
        return work().readOnly(() -> drafts().find(request));
    }

    @Test
    default void what_was_typed_last_is_found_until_it_is_dropped() {
        RegistrationRequestId one = requested(1);
        RegistrationRequestId other = requested(2);
        kept(one, "family=髙\uDB40\uDD00", TYPED_AT);
        kept(one, "family=﨑", TYPED_AT.plusSeconds(1));

        assertThat(found(one)).contains("family=﨑");
        assertThat(found(other)).isEmpty();
        work().inTransaction(() -> {
            drafts().drop(one);
            drafts().drop(other);
            return one;
        });
        assertThat(found(one)).isEmpty();
    }

    @Test
    default void the_oldest_typing_is_forgotten_first() {
        RegistrationRequestId second = requested(1);
        RegistrationRequestId first = requested(2);
        RegistrationRequestId third = requested(3);
        kept(second, "b", TYPED_AT.plusSeconds(1));
        kept(first, "a", TYPED_AT);
        kept(third, "c", TYPED_AT.plusSeconds(2));

        assertThat(forgottenTyping(1)).isOne();
        assertThat(found(first)).isEmpty();
        assertThat(forgottenTyping(9)).isOne();
        assertThat(found(second)).isEmpty();
        assertThat(found(third)).contains("c");
    }

    private int forgottenTyping(int most) {
        return work().inTransaction(() -> drafts().forgetBefore(TYPED_AT.plusSeconds(2), most));
    }
}
