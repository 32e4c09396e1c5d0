package jp.mamis.application.accounts;

import static jp.mamis.application.accounts.AccountFixture.CITY;
import static jp.mamis.application.accounts.AccountFixture.NEIGHBOUR;
import static jp.mamis.application.accounts.AccountFixture.clerk;
import static jp.mamis.application.accounts.AccountFixture.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.HelpRequest;
import jp.mamis.domain.accounts.HelpRequestId;
import jp.mamis.domain.accounts.IdentityCheck;
import org.junit.jupiter.api.Test;

/** What every store of requests for help promises. */
public interface HelpRequestsContract {

    Instant NOON = Instant.parse("2026-04-01T03:00:00.000001Z");

    UnitOfWork work();

    Accounts accounts();

    HelpRequests requests();

    private HelpRequest asked(String name, Instant at) {
        Account account = work().inTransaction(() -> {
            Account known = accounts().findByLoginId(clerk("clerk").loginId()).orElseGet(() -> clerk("clerk"));
            if (known.version().equals(clerk("clerk").version())) {
                accounts().save(known);
            }
            return known;
        });
        HelpRequest request = new HelpRequest(new HelpRequestId(uuid(name)), account.id(), CITY, at, Optional.empty());
        save(request);
        return request;
    }

    private void save(HelpRequest request) {
        work().inTransaction(() -> {
            requests().save(request);
            return request;
        });
    }

    @Test
    default void a_request_is_open_until_it_is_answered_and_the_first_answer_stays() {
        HelpRequest request = asked("one", NOON);
        HelpRequest.Answer granted = new HelpRequest.Answer(
                new AccountId(uuid("partner")), NEIGHBOUR, NOON.plusSeconds(9), Optional.of(IdentityCheck.CALLED_BACK));
        HelpRequest.Answer declined =
                new HelpRequest.Answer(new AccountId(uuid("other")), NEIGHBOUR, NOON.plusSeconds(10), Optional.empty());

        assertThat(open(request, NOON.minusSeconds(1))).contains(request);
        assertThat(open(request, NOON)).isEmpty();
        save(request.answered(granted));
        save(request.answered(declined));

        assertThat(open(request, NOON.minusSeconds(1))).isEmpty();
        assertThat(work().readOnly(() -> requests().find(request.id()))).contains(request.answered(granted));
    }

    private Optional<HelpRequest> open(HelpRequest request, Instant since) {
        return work().inTransaction(() -> requests().claimOpen(request.account(), since));
    }

    @Test
    default void the_requests_at_bodies_come_newest_first() {
        HelpRequest old = asked("old", NOON);
        HelpRequest fresh = asked("fresh", NOON.plusSeconds(60));

        assertThat(work().readOnly(() -> requests().at(Set.of(CITY, NEIGHBOUR), NOON.minusSeconds(1))))
                .containsExactly(fresh, old);
        assertThat(work().readOnly(() -> requests().at(Set.of(CITY), NOON))).containsExactly(fresh);
        assertThat(work().readOnly(() -> requests().at(Set.of(NEIGHBOUR), NOON.minusSeconds(1))))
                .isEmpty();
        assertThat(work().readOnly(() -> requests().find(new HelpRequestId(uuid("unknown")))))
                .isEmpty();
    }
}
