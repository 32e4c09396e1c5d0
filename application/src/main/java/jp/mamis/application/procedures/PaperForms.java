package jp.mamis.application.procedures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.procedures.PaperCode;
import jp.mamis.domain.procedures.ProcedureId;

/** The codes that stand on printed applications, one for each draft that was printed. */
public interface PaperForms {

    /** Of a draft that is neither filed nor thrown away. */
    Optional<PaperForm> find(PaperCode code);

    Optional<PaperForm> of(DraftId draft);

    /**
     * Keeps the code of a draft.
     *
     * @throws RuntimeException now or at commit, when the draft has a code or another draft has this one
     */
    void keep(PaperForm form);

    /** Forgets the code of a draft; nothing happens when it has none. */
    void remove(DraftId draft);

    /** The code of a draft leads to what was filed from it from now on, and to the draft no more; nothing where it has none. */
    void file(DraftId draft, ProcedureId procedure);

    /** The same of an answer that was not filed before the procedure had ended that it would have answered. */
    void drop(DraftId draft, ProcedureId procedure);

    /** The code of a draft that an office has taken up leads to nothing but that the office threw it away. */
    void discard(DraftId draft, Instant at);

    /** Of a code whose draft its office has thrown away. */
    Optional<Discarded> discarded(PaperCode code);

    /** What an office has taken up and is not filed, the latest first. */
    List<PaperForm> takenUpAt(AssociationId office);

    /** What the code of a draft leads to that is no more. */
    Optional<End> end(PaperCode code);

    /**
     * A paper that is entered no further.
     *
     * @param at when the office threw away what it had begun
     */
    record Discarded(AssociationId office, Instant at) {}

    /** @param filed whether the procedure holds what the paper says; else it had ended before */
    record End(ProcedureId procedure, boolean filed) {}
}
