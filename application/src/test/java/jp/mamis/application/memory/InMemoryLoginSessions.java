package jp.mamis.application.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import jp.mamis.application.accounts.LoginSessions;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Device;
import jp.mamis.domain.accounts.LoginSession;
import jp.mamis.domain.accounts.LoginSessionId;
import jp.mamis.domain.accounts.PasskeyChallenge;
import jp.mamis.domain.accounts.Proof;
import jp.mamis.domain.accounts.TokenDigest;

/** Sessions in memory. */
public final class InMemoryLoginSessions implements LoginSessions {

    private final InMemoryStore store;
    private final InMemoryAccounts accounts;
    private final InMemoryMandates mandates;
    private final NavigableMap<UUID, LoginSession> sessions;
    private final NavigableMap<UUID, PasskeyChallenge> challenges;

    public InMemoryLoginSessions(InMemoryStore store, InMemoryAccounts accounts, InMemoryMandates mandates) {
        this.mandates = mandates;
        this.store = store;
        this.accounts = accounts;
        this.sessions = store.table();
        this.challenges = store.table();
    }

    @Override
    public void open(LoginSession session) {
        store.requireTransaction();
        sessions.put(session.id().value(), session);
    }

    @Override
    public Optional<Known> find(TokenDigest digest, LocalDate today) {
        return sessions.values().stream()
                .filter(session -> session.digest().equals(digest))
                .findFirst()
                .flatMap(session -> accounts.find(session.account())
                        .filter(Account::isActive)
                        .map(account -> known(session, account, today)));
    }

    private Known known(LoginSession session, Account account, LocalDate today) {
        return new Known(
                session,
                account.loginId(),
                account.holder(),
                account.person(),
                account.grants().stream()
                        .filter(grant -> grant.revokedAt().isEmpty())
                        .toList(),
                account.grants().stream()
                        .filter(grant -> grant.revokedAt().isEmpty())
                        .map(grant -> grant.grant().body())
                        .distinct()
                        .flatMap(body -> mandates.takenBy(body).stream())
                        .filter(mandate -> mandate.isStandingOn(today))
                        .distinct()
                        .toList());
    }

    @Override
    public void noteUse(LoginSessionId id, Instant usedAt) {
        store.requireTransaction();
        sessions.computeIfPresent(
                id.value(), (key, session) -> usedAt.isAfter(session.lastUsedAt()) ? session.usedAt(usedAt) : session);
    }

    @Override
    public void noteDevice(LoginSessionId id, Device device) {
        store.requireTransaction();
        sessions.computeIfPresent(id.value(), (key, session) -> session.usedWith(device));
    }

    @Override
    public void renew(LoginSessionId id, TokenDigest next) {
        store.requireTransaction();
        sessions.computeIfPresent(id.value(), (key, session) -> session.renewed(next));
    }

    @Override
    public void noteProof(LoginSessionId id, Proof proof) {
        store.requireTransaction();
        sessions.computeIfPresent(id.value(), (key, session) -> session.proved(proof));
    }

    @Override
    public void keepChallenge(LoginSessionId id, PasskeyChallenge challenge) {
        store.requireTransaction();
        if (isOpen(id)) {
            challenges.put(id.value(), challenge);
        }
    }

    @Override
    public Optional<PasskeyChallenge> takeChallenge(LoginSessionId id) {
        store.requireTransaction();
        return Optional.ofNullable(challenges.remove(id.value()));
    }

    @Override
    public void end(LoginSessionId id) {
        store.requireTransaction();
        sessions.remove(id.value());
    }

    @Override
    public int endAll(AccountId account) {
        return endIf(session -> session.account().equals(account));
    }

    @Override
    public int endAllBut(AccountId account, int newest) {
        return endAllBut(account, newest, false);
    }

    @Override
    public int endPendingBut(AccountId account, int newest) {
        return endAllBut(account, newest, true);
    }

    private int endAllBut(AccountId account, int newest, boolean pending) {
        List<LoginSession> older = of(account).stream()
                .filter(session -> session.isPending() == pending)
                .skip(newest)
                .toList();
        return endIf(older::contains);
    }

    @Override
    public List<LoginSession> of(AccountId account) {
        return sessions.values().stream()
                .filter(session -> session.account().equals(account))
                .sorted(Comparator.comparing(LoginSession::openedAt)
                        .thenComparing(session -> session.id().value())
                        .reversed())
                .toList();
    }

    boolean isOpen(LoginSessionId id) {
        return sessions.containsKey(id.value());
    }

    @Override
    public int endOpenedBefore(Instant before, int most) {
        List<LoginSession> old = sessions.values().stream()
                .filter(session -> session.openedAt().isBefore(before))
                .sorted(Comparator.comparing(LoginSession::openedAt))
                .limit(most)
                .toList();
        return endIf(old::contains);
    }

    private int endIf(Predicate<LoginSession> over) {
        store.requireTransaction();
        int had = sessions.size();
        sessions.values().removeIf(over);
        return had - sessions.size();
    }
}
