package jp.mamis.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import jp.mamis.application.accounts.LogInApprovals;
import jp.mamis.domain.accounts.LogInApproval;
import jp.mamis.domain.accounts.TokenDigest;

/** The log-ins that commands ask browsers for, in memory. */
public final class InMemoryLogInApprovals implements LogInApprovals {

    private final InMemoryStore store;
    private final NavigableMap<UUID, LogInApproval> approvals;

    public InMemoryLogInApprovals(InMemoryStore store) {
        this.store = store;
        this.approvals = store.table();
    }

    @Override
    public void add(LogInApproval asked) {
        store.requireTransaction();
        approvals.put(asked.id(), asked);
    }

    @Override
    public Optional<LogInApproval> claimBySeal(String seal) {
        return first(asked -> asked.seal().equals(seal));
    }

    @Override
    public Optional<LogInApproval> claim(TokenDigest digest) {
        return first(asked -> asked.digest().equals(digest));
    }

    private Optional<LogInApproval> first(Predicate<LogInApproval> wanted) {
        store.requireTransaction();
        return approvals.values().stream().filter(wanted).findFirst();
    }

    @Override
    public void keepApproval(LogInApproval approved) {
        store.requireTransaction();
        approvals.computeIfPresent(approved.id(), (id, asked) -> approved);
    }

    @Override
    public void remove(UUID id) {
        store.requireTransaction();
        approvals.remove(id);
    }

    @Override
    public int forgetBefore(Instant before, int most) {
        store.requireTransaction();
        List<UUID> old = approvals.values().stream()
                .filter(asked -> asked.askedAt().isBefore(before))
                .sorted(Comparator.comparing(LogInApproval::askedAt))
                .limit(most)
                .map(LogInApproval::id)
                .toList();
        old.forEach(approvals::remove);
        return old.size();
    }
}
