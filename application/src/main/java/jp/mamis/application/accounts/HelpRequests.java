package jp.mamis.application.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.HelpRequest;
import jp.mamis.domain.accounts.HelpRequestId;
import jp.mamis.domain.hierarchy.AssociationId;

/** The requests for help with lost second factors. */
public interface HelpRequests {

    Optional<HelpRequest> find(HelpRequestId id);

    /** The unanswered request of an account made after {@code since}; others wait until the transaction ends. */
    Optional<HelpRequest> claimOpen(AccountId account, Instant since);

    /** The requests of the only clerks of {@code bodies} made after {@code since}, answered ones too, newest first. */
    List<HelpRequest> at(Set<AssociationId> bodies, Instant since);

    /** Stores a new request, or the answer to a known one; an answer stays the first one given. */
    void save(HelpRequest request);
}
