package jp.mamis.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mamis.application.accounts.HelpRequests;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.HelpRequest;
import jp.mamis.domain.accounts.HelpRequestId;
import jp.mamis.domain.hierarchy.AssociationId;

/** Requests for help in memory. */
public final class InMemoryHelpRequests implements HelpRequests {

    private final InMemoryStore store;
    private final NavigableMap<UUID, HelpRequest> requests;

    public InMemoryHelpRequests(InMemoryStore store) {
        this.store = store;
        this.requests = store.table();
    }

    @Override
    public Optional<HelpRequest> find(HelpRequestId id) {
        return Optional.ofNullable(requests.get(id.value()));
    }

    @Override
    public Optional<HelpRequest> claimOpen(AccountId account, Instant since) {
        store.requireTransaction();
        return requests.values().stream()
                .filter(request -> request.account().equals(account)
                        && request.answer().isEmpty()
                        && request.askedAt().isAfter(since))
                .findFirst();
    }

    @Override
    public List<HelpRequest> at(Set<AssociationId> bodies, Instant since) {
        return requests.values().stream()
                .filter(request ->
                        bodies.contains(request.body()) && request.askedAt().isAfter(since))
                .sorted(Comparator.comparing(HelpRequest::askedAt).reversed())
                .toList();
    }

    @Override
    public void save(HelpRequest request) {
        store.requireTransaction();
        requests.merge(
                request.id().value(), request, (known, next) -> known.answer().isPresent() ? known : next);
    }
}
