package jp.mamis.application.procedures;

import java.time.Instant;
import java.util.Optional;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.procedures.PaperCode;

/**
 * A draft printed to be signed and handed in on paper (申請書の印刷); what is in the draft then counts.
 *
 * @param taker who has taken it up, where it was filled in by hand
 */
public record PaperForm(PaperCode code, DraftId draft, Instant printedAt, Optional<Taker> taker) {

    /**
     * An office.
     *
     * @param by who acted for it; empty for what was no account's act
     */
    public record Taker(AssociationId office, Optional<AccountId> by) {}

    /** Printed by the doctor. */
    public PaperForm(PaperCode code, DraftId draft, Instant printedAt) {
        this(code, draft, printedAt, Optional.empty());
    }
}
