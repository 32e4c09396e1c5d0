package jp.mamis.application.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.ResetLink;
import jp.mamis.domain.accounts.TokenDigest;
import org.junit.jupiter.api.Test;

/** What every store of links that set passwords promises. */
public interface ResetLinksContract {

    Instant NOON = Instant.parse("2026-04-01T03:00:00.000001Z");

    UnitOfWork work();

    Accounts accounts();

    ResetLinks links();

    private ResetLink added(String name, String owner, Instant expiresAt) {
        Account account = AccountFixture.doctor(owner);
        ResetLink link = new ResetLink(
                AccountFixture.uuid(name),
                account.id(),
                new TokenDigest("digest of " + name),
                expiresAt,
                Optional.empty());
        return done(() -> {
            if (accounts().find(account.id()).isEmpty()) {
                accounts().save(account);
            }
            links().add(link);
            return link;
        });
    }

    private <T> T done(Supplier<T> act) {
        return work().inTransaction(act);
    }

    private Optional<ResetLink> found(ResetLink link) {
        return work().readOnly(() -> links().find(link.digest()));
    }

    @Test
    default void an_unknown_digest_is_absent() {
        assertThat(work().readOnly(() -> links().find(new TokenDigest("none")))).isEmpty();
    }

    @Test
    default void a_link_is_found_as_it_was_added() {
        ResetLink link = added("link", "doctor", NOON);

        assertThat(found(link)).contains(link);
    }

    @Test
    default void all_links_of_an_account_are_claimed_and_ended_and_no_other() {
        ResetLink first = added("first", "doctor", NOON);
        ResetLink second = added("second", "doctor", NOON);
        ResetLink foreign = added("foreign", "other", NOON);

        assertThat(done(() -> links().claim(first.account()))).containsExactlyInAnyOrder(first, second);
        done(() -> {
            links().endAll(first.account(), NOON);
            return first;
        });
        done(() -> {
            links().endAll(first.account(), NOON.plusSeconds(1));
            return first;
        });

        assertThat(found(first).orElseThrow().usedAt()).contains(NOON);
        assertThat(found(second).orElseThrow().usedAt()).contains(NOON);
        assertThat(found(foreign)).contains(foreign);
    }

    @Test
    default void those_that_expired_first_are_forgotten_first() {
        ResetLink later = added("later", "doctor", NOON.plusSeconds(1));
        ResetLink first = added("first", "doctor", NOON);
        ResetLink last = added("last", "doctor", NOON.plusSeconds(2));

        assertThat(done(() -> links().forgetBefore(NOON.plusSeconds(2), 1))).isOne();
        assertThat(found(first)).isEmpty();
        assertThat(found(later)).isPresent();
        assertThat(done(() -> links().forgetBefore(NOON.plusSeconds(2), 9))).isOne();
        assertThat(found(last)).isPresent();
    }
}
