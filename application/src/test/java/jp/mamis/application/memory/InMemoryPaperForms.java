package jp.mamis.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import jp.mamis.application.procedures.DraftId;
import jp.mamis.application.procedures.PaperForm;
import jp.mamis.application.procedures.PaperForms;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.procedures.PaperCode;
import jp.mamis.domain.procedures.ProcedureId;

/** The codes of printed applications, in memory. */
public final class InMemoryPaperForms implements PaperForms {

    private final InMemoryStore store;
    private final NavigableMap<String, PaperForm> rows;
    private final NavigableMap<String, End> ended;
    private final NavigableMap<String, Discarded> discarded;

    public InMemoryPaperForms(InMemoryStore store) {
        this.store = store;
        this.rows = store.table();
        this.ended = store.table();
        this.discarded = store.table();
    }

    @Override
    public Optional<PaperForm> find(PaperCode code) {
        store.requireTransaction();
        return Optional.ofNullable(rows.get(code.text())).filter(this::isUnderWay);
    }

    @Override
    public Optional<PaperForm> of(DraftId draft) {
        store.requireTransaction();
        return rows.values().stream()
                .filter(form -> form.draft().equals(draft) && isUnderWay(form))
                .findFirst();
    }

    @Override
    public List<PaperForm> takenUpAt(AssociationId office) {
        return rows.values().stream()
                .filter(this::isUnderWay)
                .filter(form -> form.taker()
                        .filter(taker -> taker.office().equals(office))
                        .isPresent())
                .sorted(Comparator.comparing(PaperForm::printedAt)
                        .reversed()
                        .thenComparing(form -> form.code().text()))
                .toList();
    }

    @Override
    public void keep(PaperForm form) {
        if (of(form.draft()).isPresent() || rows.containsKey(form.code().text())) {
            throw new IllegalStateException("one code for each draft");
        }
        rows.put(form.code().text(), form);
    }

    @Override
    public void remove(DraftId draft) {
        of(draft).ifPresent(form -> rows.remove(form.code().text()));
    }

    @Override
    public void file(DraftId draft, ProcedureId procedure) {
        of(draft).ifPresent(form -> ended.put(form.code().text(), new End(procedure, true)));
    }

    @Override
    public void drop(DraftId draft, ProcedureId procedure) {
        of(draft).ifPresent(form -> ended.put(form.code().text(), new End(procedure, false)));
    }

    @Override
    public void discard(DraftId draft, Instant at) {
        of(draft)
                .ifPresent(form -> form.taker()
                        .ifPresent(taker -> discarded.put(form.code().text(), new Discarded(taker.office(), at))));
    }

    @Override
    public Optional<Discarded> discarded(PaperCode code) {
        store.requireTransaction();
        return Optional.ofNullable(discarded.get(code.text()));
    }

    private boolean isUnderWay(PaperForm form) {
        String code = form.code().text();
        return !ended.containsKey(code) && !discarded.containsKey(code);
    }

    @Override
    public Optional<End> end(PaperCode code) {
        store.requireTransaction();
        return Optional.ofNullable(ended.get(code.text()));
    }
}
