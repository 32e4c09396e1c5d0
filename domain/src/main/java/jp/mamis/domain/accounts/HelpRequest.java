package jp.mamis.domain.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Basis;

/**
 * A body's only clerk has lost the second factor and asks the partner to take it away (二要素認証の解除の依頼).
 *
 * @param account whose factor it is
 * @param body    the body with the single clerk
 * @param answer  what the partner did; empty while it waits
 */
@Basis(
        document = "our choice",
        article = "domain note on membership, 8: a lost second factor",
        rule =
                "A request for help with a lost second factor waits for seven days; there is one at a time for an account, and the"
                        + " partner answers it after making sure who asks.")
public record HelpRequest(
        HelpRequestId id, AccountId account, AssociationId body, Instant askedAt, Optional<Answer> answer) {

    /** How long it waits. */
    public static final Duration LASTS = Duration.ofDays(7);

    /**
     * The partner's answer.
     *
     * @param by    who gave it
     * @param partner the body it was given for
     * @param check how it made sure who asked; empty where it declined
     */
    public record Answer(AccountId by, AssociationId partner, Instant at, Optional<IdentityCheck> check) {}

    public boolean isOpenAt(Instant now) {
        return answer.isEmpty() && now.isBefore(askedAt.plus(LASTS));
    }

    public HelpRequest answered(Answer given) {
        return new HelpRequest(id, account, body, askedAt, Optional.of(given));
    }
}
