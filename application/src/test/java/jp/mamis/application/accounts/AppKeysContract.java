package jp.mamis.application.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.LongStream;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.AppCode;
import jp.mamis.domain.accounts.AppKey;
import jp.mamis.domain.accounts.TimeStep;
import org.junit.jupiter.api.Test;

/** What whoever makes keys of apps promises. */
public interface AppKeysContract {

    AccountId CLERK = new AccountId(new UUID(1, 1));
    AccountId OTHER = new AccountId(new UUID(1, 2));
    UUID TICKET = new UUID(2, 1);

    AppKeys keys();

    @Test
    default void one_ticket_of_one_account_has_one_key() {
        String key = keys().key(CLERK, TICKET).text();

        assertThat(keys().key(CLERK, TICKET).text()).isEqualTo(key).hasSize(32);
        assertThat(keys().key(OTHER, TICKET).text()).isNotEqualTo(key);
        assertThat(keys().key(CLERK, new UUID(2, 2)).text()).isNotEqualTo(key);
    }

    @Test
    default void a_step_has_one_code_and_steps_differ() {
        AppKey key = keys().key(CLERK, TICKET);

        assertThat(keys().code(key, new TimeStep(5)).matches(keys().code(key, new TimeStep(5))))
                .isTrue();
        assertThat(LongStream.range(0, 20)
                        .mapToObj(number -> keys().code(key, new TimeStep(number)))
                        .map(AppCode::figures)
                        .distinct()
                        .count())
                .isGreaterThan(15);
    }
}
