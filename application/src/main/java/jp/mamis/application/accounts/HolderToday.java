package jp.mamis.application.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Mandate;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.Hierarchy;

/** Who the holder of an account is today, for what goes on without a session. It has proved nothing. */
public final class HolderToday {

    private final Accounts accounts;
    private final Mandates mandates;
    private final Supplier<Hierarchy> hierarchy;

    HolderToday(Accounts accounts, Mandates mandates, Supplier<Hierarchy> hierarchy) {
        this.accounts = accounts;
        this.mandates = mandates;
        this.hierarchy = hierarchy;
    }

    /** In the running unit of work; empty for an account that is suspended or unknown. */
    public Optional<Caller> at(Instant now, AccountId account, Channel channel, String request) {
        return accounts.find(account)
                .filter(Account::isActive)
                .map(found -> caller(found, channel, request, JapanTime.today(now)));
    }

    private Caller caller(Account account, Channel channel, String request, LocalDate today) {
        List<Mandate> taken = account.grants().stream()
                .filter(grant -> grant.isInForceOn(today))
                .map(grant -> grant.grant().body())
                .distinct()
                .flatMap(body -> mandates.takenBy(body).stream())
                .filter(mandate -> mandate.isStandingOn(today))
                .distinct()
                .toList();
        return new Caller(
                new Actor.Holder(account.id()),
                account.person(),
                DutiesToday.grants(account.grants(), today),
                Optional.empty(),
                channel,
                request,
                Optional.empty(),
                DutiesToday.capacity(account.grants(), taken, today, hierarchy));
    }
}
