package jp.mamis.application.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.accounts.AccountFixture;
import jp.mamis.application.accounts.Accounts;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.consent.Consent;
import jp.mamis.domain.consent.DocumentKind;
import jp.mamis.domain.consent.Edition;
import jp.mamis.domain.consent.NetworkAddress;
import org.junit.jupiter.api.Test;

/** What every store of consents promises. */
public interface ConsentsContract {

    Instant NOON = Instant.parse("2026-04-01T03:00:00.000001Z");
    Edition TERMS = new Edition(DocumentKind.TERMS_OF_USE, 1);
    Edition NEW_TERMS = new Edition(DocumentKind.TERMS_OF_USE, 2);
    Edition JOINT_USE = new Edition(DocumentKind.JOINT_USE, 1);

    UnitOfWork work();

    Accounts accounts();

    Consents consents();

    private Consent kept(String name, Edition edition, Instant at) {
        Account account = AccountFixture.doctor(name);
        Consent consent = new Consent(account.id(), edition, at, Optional.of(new NetworkAddress("192.0.2.1")));
        work().inTransaction(() -> {
            if (accounts().find(account.id()).isEmpty()) {
                accounts().save(account);
            }
            consents().keep(consent);
            return consent;
        });
        return consent;
    }

    private List<Consent> of(String name) {
        return work().readOnly(() -> consents().of(AccountFixture.doctor(name).id()));
    }

    @Test
    default void nobody_agreed_at_first() {
        assertThat(of("doctor")).isEmpty();
        assertThat(work().readOnly(() -> consents().tally())).isEmpty();
    }

    @Test
    default void an_account_s_consents_come_oldest_first_and_are_its_own() {
        Consent second = kept("doctor", NEW_TERMS, NOON.plusSeconds(1));
        Consent first = kept("doctor", TERMS, NOON);
        kept("other", JOINT_USE, NOON);

        assertThat(of("doctor")).containsExactly(first, second);
    }

    @Test
    default void who_agreed_before_has_agreed_then() {
        Consent first = kept("doctor", TERMS, NOON);
        kept("doctor", TERMS, NOON.plusSeconds(60));

        assertThat(of("doctor")).containsExactly(first);
    }

    @Test
    default void accounts_are_counted_by_version() {
        kept("doctor", JOINT_USE, NOON);
        kept("doctor", TERMS, NOON);
        kept("other", TERMS, NOON);

        assertThat(work().readOnly(() -> consents().tally()))
                .containsExactly(new Consents.Tally(TERMS, 2), new Consents.Tally(JOINT_USE, 1));
    }
}
