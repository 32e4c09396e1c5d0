package jp.mamis.application.labels;

import java.time.Instant;
import java.util.Optional;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.hierarchy.AssociationId;

/** How each account has last printed labels for a body. */
public interface LabelPrintings {

    /**
     * What is kept: a sheet by its name, since an installation may give it up.
     *
     * @param right in tenths of a millimetre
     * @param down  in tenths of a millimetre
     */
    record Kept(String sheet, int right, int down) {}

    Optional<Kept> of(AccountId owner, AssociationId body);

    /** Keeps it instead of what was kept for the owner and the body before. */
    void keep(AccountId owner, AssociationId body, Kept printing, Instant at);
}
