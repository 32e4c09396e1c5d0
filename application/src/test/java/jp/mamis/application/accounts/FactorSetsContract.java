package jp.mamis.application.accounts;

import static jp.mamis.application.accounts.AccountFixture.clerk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AuthenticatorApp;
import jp.mamis.domain.accounts.FactorSet;
import jp.mamis.domain.accounts.Passkey;
import jp.mamis.domain.accounts.PasskeyName;
import jp.mamis.domain.accounts.TimeStep;
import org.junit.jupiter.api.Test;

/** What every store of second factors promises. */
public interface FactorSetsContract {

    Instant NOON = Instant.parse("2026-04-01T03:00:00.000001Z");
    AuthenticatorApp APP = new AuthenticatorApp(new UUID(3, 3), NOON, new TimeStep(58_000_000));

    UnitOfWork work();

    Accounts accounts();

    FactorSets factors();

    private Account saved(Account account) {
        work().inTransaction(() -> {
            accounts().save(account);
            return account;
        });
        return account;
    }

    private void save(FactorSet factors) {
        work().inTransaction(() -> {
            factors().save(factors);
            return factors;
        });
    }

    private FactorSet of(Account account) {
        return work().readOnly(() -> factors().of(account.id()));
    }

    @Test
    default void an_account_begins_without_any() {
        Account clerk = saved(clerk("clerk"));

        assertThat(of(clerk)).isEqualTo(FactorSet.none(clerk.id()));
    }

    @Test
    default void what_is_saved_is_found_again() {
        Account clerk = saved(clerk("clerk"));

        save(of(clerk).with(APP).accepted().orElseThrow().recoverable(List.of("aa", "bb")));
        save(of(clerk).proved("bb", NOON).orElseThrow());
        save(of(clerk).proved(new TimeStep(58_000_001)).orElseThrow());

        FactorSet found = of(clerk);
        assertThat(found.app().orElseThrow())
                .isEqualTo(new AuthenticatorApp(APP.ticket(), NOON, new TimeStep(58_000_001)));
        assertThat(found.recoveryLeft()).isEqualTo(1);
        assertThat(found.proved("bb", NOON)).isEmpty();
        assertThat(found.proved("aa", NOON)).isPresent();
        assertThat(found.recovery().get(1).usedAt()).contains(NOON);
    }

    @Test
    default void new_recovery_codes_take_the_place_of_those_before() {
        Account clerk = saved(clerk("clerk"));
        save(of(clerk).with(APP).accepted().orElseThrow().recoverable(List.of("aa", "bb", "cc")));

        save(of(clerk).recoverable(List.of("dd")));

        assertThat(of(clerk).recoveryLeft()).isEqualTo(1);
        assertThat(of(clerk).proved("aa", NOON)).isEmpty();
    }

    @Test
    default void passkeys_are_found_again_in_their_order() {
        Account clerk = saved(clerk("clerk"));
        Passkey office = passkey("office");
        Passkey home = passkey("home");

        save(of(clerk).with(office).then(set -> set.with(home)).accepted().orElseThrow());
        save(of(clerk).proved(home.used(5, NOON)));

        assertThat(of(clerk).passkeys()).containsExactly(office, home.used(5, NOON));
        save(of(clerk).without(office.id()).accepted().orElseThrow());
        assertThat(of(clerk).passkeys()).containsExactly(home.used(5, NOON));
    }

    private static Passkey passkey(String name) {
        return new Passkey(
                AccountFixture.uuid(name),
                new PasskeyName(name),
                "credential of " + name,
                "key of " + name,
                1,
                true,
                NOON,
                Optional.empty());
    }

    @Test
    default void factors_that_were_taken_away_are_gone() {
        Account clerk = saved(clerk("clerk"));
        save(of(clerk).with(APP).accepted().orElseThrow().recoverable(List.of("aa")));

        save(of(clerk).emptied());

        assertThat(of(clerk).isEmpty()).isTrue();
        assertThat(of(clerk).recovery()).isEmpty();
    }

    @Test
    default void the_second_of_two_who_saw_the_same_is_refused() {
        Account clerk = saved(clerk("clerk"));
        save(of(clerk).with(APP).accepted().orElseThrow());
        FactorSet seen = of(clerk);
        save(seen.proved(new TimeStep(58_000_001)).orElseThrow());

        assertThatThrownBy(() -> save(seen.proved(new TimeStep(58_000_001)).orElseThrow()))
                .isInstanceOf(StaleState.class);
    }
}
